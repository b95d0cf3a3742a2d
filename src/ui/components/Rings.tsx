import { useLayoutEffect, useRef } from "preact/hooks";
import type { Category } from "../../instrument/schema.ts";
import { useText } from "../hooks/useText.ts";
import { ringText } from "./bandWords.ts";
import { CategoryMark, categoryClass } from "./CategoryMark.tsx";
import { type Fact, factsText, fullness } from "./facts.ts";
import { type Axis, drawRings } from "./ringsChart.ts";

const axisOf = ({ category, result, lit }: Fact): Axis => ({
  colour: `--${categoryClass[category]}`,
  low: fullness(result.pressureLow),
  high: fullness(result.pressureHigh),
  isLit: lit > 0,
});

/** The axes clockwise from the top; where the page runs from right to left, so that the second one stands at the end of the line too. */
function clockwise(facts: readonly Fact[]): readonly Axis[] {
  const [first, ...rest] = facts;
  if (first === undefined) return [];
  const isMirrored = document.documentElement.dir === "rtl";
  return [first, ...(isMirrored ? rest.toReversed() : rest)].map(axisOf);
}

const places: Readonly<Record<Category, string>> = {
  EMO: "first",
  PHY: "after",
  SPI: "after low",
  ECO: "before low",
  POL: "before",
};

/** The check as rings: farther out means more pressure; the words stand around them. */
export function Rings({ facts }: { facts: readonly Fact[] }) {
  const t = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const axes = clockwise(facts);
  const drawn = JSON.stringify(axes);
  useLayoutEffect(() => {
    return canvas.current === null ? undefined : drawRings(canvas.current, JSON.parse(drawn) as Axis[]);
  }, [drawn]);
  return (
    <figure class="stack close">
      <div class="rings">
        <div class="disc">
          <canvas ref={canvas} role="img" aria-label={t("results:rings", { facts: factsText(t, facts) })} />
        </div>
        {facts.map(({ category, result }) => (
          <p key={category} class={`ringtag ${places[category]}`} aria-hidden="true">
            <CategoryMark of={category} />
            <span class="b">{t(`instrument:category.${category}.short`)}</span>
            <span class="q">{ringText(t, result)}</span>
          </p>
        ))}
      </div>
      <figcaption class="s q">{t("results:rings.note")}</figcaption>
    </figure>
  );
}
