import type { Progress } from "../../assessment/answering.ts";
import type { Category } from "../../instrument/schema.ts";
import { useText } from "../hooks/useText.ts";
import { CategoryMark } from "./CategoryMark.tsx";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";

interface Props {
  parts: readonly Progress[];
  /** How far she is; null before anything was answered. */
  isBegun: boolean;
  onChoose(part: Category): void;
}

/** The five parts of a check, each the way into it. */
export function CheckParts({ parts, isBegun, onChoose }: Props) {
  const t = useText();
  return (
    <ul class="rows">
      {parts.map(({ category, answered, of }) => (
        <li key={category}>
          <button type="button" class="rowlink" onClick={() => onChoose(category)}>
            <CategoryMark of={category} />
            <span class="grow">
              <span class="b">{t(`instrument:category.${category}`)}</span>
              <br />
              <span class="s q">
                {isBegun
                  ? t("check:part.answered", { answered, of })
                  : t("check:part.questions", { count: of })}
              </span>
            </span>
            <Icon of={answered === of ? icons.tick : icons.next} small flip={answered !== of} />
          </button>
        </li>
      ))}
    </ul>
  );
}
