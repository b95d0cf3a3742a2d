import { useSteps } from "../hooks/useSteps.ts";
import { useText } from "../hooks/useText.ts";
import { briefText, categoryText } from "./bandWords.ts";
import { CategoryMark } from "./CategoryMark.tsx";
import type { Fact } from "./facts.ts";
import { LongLeaf } from "./LongLeaf.tsx";
import { Marks } from "./ResultWords.tsx";

function LeafRow({ fact: { category, result, lit } }: { fact: Fact }) {
  const t = useText();
  return (
    <>
      <span class="leafhead">
        <CategoryMark of={category} />
        <span class="b">{t(`instrument:category.${category}`)}</span>
        <span class="end brief">
          <Marks result={result} lit={lit} />
          <span aria-hidden="true">{briefText(t, result)}</span>
          <span class="unseen">{categoryText(t, result, lit)}</span>
        </span>
      </span>
      <LongLeaf category={category} result={result} />
    </>
  );
}

/** A leaf for each part of life on one stem, each the way to what could help there. */
export function LeafRows({ facts, isPast }: { facts: readonly Fact[]; isPast: boolean }) {
  const toSteps = useSteps();
  const t = useText();
  return (
    <figure class="stack close">
      <ul class="leafrows">
        {facts.map((fact) => (
          <li key={fact.category}>
            {isPast ? (
              <div class="leafrow">
                <LeafRow fact={fact} />
              </div>
            ) : (
              <button type="button" class="leafrow" onClick={() => toSteps(fact.category)}>
                <LeafRow fact={fact} />
              </button>
            )}
          </li>
        ))}
      </ul>
      <figcaption class="s q">{t("results:leaves.note")}</figcaption>
    </figure>
  );
}
