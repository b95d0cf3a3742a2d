import "../styles/results.css";
import "../styles/change.css";
import type { TrendPoint } from "../../assessment/trend.ts";
import { formatDay } from "../../i18n/format.ts";
import type { Category } from "../../instrument/schema.ts";
import { useLanguage, useText } from "../hooks/useText.ts";
import { categoryText } from "./bandWords.ts";
import { categoryClass } from "./CategoryMark.tsx";
import type { Drawing } from "./Icon.tsx";
import { icons } from "./icons.ts";
import { fieldLines, groundLine, heightOf, lampRadius, trendShape } from "./trendShape.ts";

const scale: readonly Drawing[] = [icons.b1, icons.b2, icons.b3, icons.b4];

/** The four words as their marks, one beside each field. */
const Scale = () => (
  <>
    {scale.map(({ line, fill }, place) => (
      <g key={fill} class="tier" transform={`translate(6 ${heightOf(place + 1) - 7.2}) scale(.6)`}>
        <path d={line} />
        <path class="in" fill-rule="evenodd" d={fill} />
      </g>
    ))}
  </>
);

/** One part of life over her last checks: a point for each, a pale bar where it is open between two words, a lantern where something burned; mirrored where the page is. */
export function Trend({ category, points }: { category: Category; points: readonly TrendPoint[] }) {
  const t = useText();
  const language = useLanguage();
  const { dots, joints, top, bottom } = trendShape(points);
  const facts = points.map(({ at, result, things }) =>
    t("results:fact", { part: formatDay(language, at), text: categoryText(t, result, things) }),
  );
  const label = t("results:change.picture", {
    part: t(`instrument:category.${category}`),
    facts: facts.join(" "),
  });
  return (
    <svg
      class={`flip trend ${categoryClass[category]}`}
      viewBox={`0 ${top} 300 ${bottom - top}`}
      role="img"
      aria-label={label}
    >
      {fieldLines.map((line) => (
        <path key={line} class="between" d={line} />
      ))}
      <path class="stalk" d={groundLine} />
      <Scale />
      {dots.map(
        ({ x, range }) =>
          range && <line key={x} class="reach" x1={x} x2={x} y1={range.top} y2={range.top + range.height} />,
      )}
      {joints.map((joint) => (
        <path key={joint} class="joint" d={joint} />
      ))}
      {dots.map(({ x, y, hasNumber, lantern }, place) => (
        <g key={x}>
          {hasNumber && place === dots.length - 1 && <circle class="newest" cx={x} cy={y} r="9" />}
          <circle class={hasNumber ? "dot" : "dot none"} cx={x} cy={y} r="5" />
          {lantern !== null && (
            <g transform={`translate(${x} ${lantern})`}>
              <circle class="lampbg" r={lampRadius} />
              <path class="lamp" transform="translate(-6 -6.5) scale(.5)" d={icons.lantern.line} />
            </g>
          )}
        </g>
      ))}
    </svg>
  );
}
