import "../styles/paper.css";
import "../styles/workshop.css";
import { formatShare } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { Band } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import type { CategoryTable, GroupTables } from "../../workshop/group.ts";
import { useLanguage, useText } from "../hooks/useText.ts";
import { CategoryMark, categoryClass } from "./CategoryMark.tsx";

/** What a bar is made of: one band, or two that were joined. */
type Cell = Band | "lower" | "upper";

const four: readonly Cell[] = ["steady", "watch", "high", "critical"];
const two: readonly Cell[] = ["lower", "upper"];

/** The filled cells of a table with their shares in percent. */
function cellsOf(table: CategoryTable): readonly (readonly [Cell, number])[] {
  if (table.shown !== "four" && table.shown !== "two") return [];
  const cells = table.shown === "four" ? four : two;
  return cells.map((cell, at) => [cell, table.shares[at] ?? 0] as const).filter(([, share]) => share > 0);
}

/** The same facts as a sentence. */
function textOf(t: Translate, language: string, table: CategoryTable): string {
  if (table.shown === "few" || table.shown === "close") return t(`workshop:group.${table.shown}`);
  return cellsOf(table)
    .map(([cell, share]) =>
      t("workshop:group.share", { share: formatShare(language, share), band: t(`workshop:cell.${cell}`) }),
    )
    .join(" · ");
}

const width = 320;
const height = 26;
const gap = 2;

/** Lines that grow closer and thicker with the pressure; what was joined carries the pattern of its heavier part, half as high. */
function hatch(cell: Cell, from: number, to: number): string {
  const spacing = { steady: 0, lower: 9, watch: 9, high: 5, upper: 5, critical: 2 }[cell];
  if (spacing === 0) return "";
  const top = cell === "lower" || cell === "upper" ? height / 2 : 0;
  const lines: string[] = [];
  for (let x = from - height; x < to; x += spacing) {
    // A line from the bottom up to the right, cut to the cell.
    const start = Math.max(from, x);
    const end = Math.min(to, x + height - top);
    if (end > start) lines.push(`M${start} ${height - (start - x)}L${end} ${height - (end - x)}`);
  }
  return lines.join("");
}

function Bar({ table, label }: { table: CategoryTable; label: string }) {
  const cells = cellsOf(table);
  const usable = width - gap * (cells.length - 1);
  let at = 0;
  return (
    <svg class="bar flip" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {cells.map(([cell, share]) => {
        const from = at;
        const to = from + (usable * share) / 100;
        at = to + gap;
        return (
          <g key={cell}>
            <rect class={`cell ${cell}`} x={from} y="0" width={to - from} height={height} />
            <path class={`hatch ${cell}`} d={hatch(cell, from, to)} />
          </g>
        );
      })}
    </svg>
  );
}

function Strengths({ of }: { of: GroupTables["strengths"] }) {
  const t = useText();
  if (of.length === 0) return null;
  return (
    <section class="stack close">
      <h2>{t("workshop:group.strengths")}</h2>
      <ul class="stack close">
        {of.map((category) => (
          <li class="row" key={category}>
            <CategoryMark of={category} />
            <span>{t(`instrument:category.${category}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The group, strengths first, then each part of life as a bar and in words. */
export function GroupBars({ tables: { categories, strengths } }: { tables: GroupTables }) {
  const t = useText();
  const language = useLanguage();
  if (Object.values(categories).every(({ shown }) => shown === "few"))
    return <p class="lead">{t("workshop:group.none")}</p>;
  return (
    <>
      <Strengths of={strengths} />
      <ul class="stack">
        {instrument.resultOrder.map((category) => {
          const table = categories[category];
          const text = textOf(t, language, table);
          return (
            <li class={`stack close ${categoryClass[category]}`} key={category}>
              <h3 class="row">
                <CategoryMark of={category} />
                {t(`instrument:category.${category}`)}
              </h3>
              {cellsOf(table).length > 0 && <Bar table={table} label={text} />}
              <p class="s">{text}</p>
            </li>
          );
        })}
      </ul>
      <p class="s q">{t("workshop:group.merged")}</p>
    </>
  );
}

/** The same on a sheet of paper, in words alone. */
export function GroupSheet({ tables: { categories } }: { tables: GroupTables }) {
  const t = useText();
  const language = useLanguage();
  return (
    <article class="paper printed">
      <h2>{t("workshop:group.heading")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("results:table.part")}</th>
            <th scope="col">{t("results:table.band")}</th>
          </tr>
        </thead>
        <tbody>
          {instrument.resultOrder.map((category) => (
            <tr key={category}>
              <th scope="row">{t(`instrument:category.${category}`)}</th>
              <td>{textOf(t, language, categories[category])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="honest s">{t("workshop:group.paper")}</p>
    </article>
  );
}
