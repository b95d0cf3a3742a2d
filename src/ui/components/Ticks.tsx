import type { ComponentChildren } from "preact";
import type { Translate } from "../../i18n/i18n.ts";
import type { IndicatorId } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import { useText } from "../hooks/useText.ts";

/** A hushed answer as it may be named, with its part of life: two of them sound alike. */
export function hushedText(t: Translate, id: IndicatorId): string {
  const answer = t(`instrument:${id}.hushed`);
  const category = instrument.byId(id)?.category;
  if (category === undefined) return answer;
  return t("print:left.of", { answer, part: t(`instrument:category.${category}.short`) });
}

interface Props {
  /** Each with its words. */
  rows: readonly (readonly [id: string, text: ComponentChildren])[];
  ticked: ReadonlySet<string>;
  onTick(ticked: ReadonlySet<string>): void;
}

/** What is left out on paper, each to be ticked by itself. */
export function Ticks({ rows, ticked, onTick }: Props) {
  const t = useText();
  if (rows.length === 0) return null;
  function turn(id: string): void {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    onTick(next);
  }
  return (
    <fieldset>
      <legend class="b">{t("print:left")}</legend>
      <div class="choices">
        {rows.map(([id, text]) => (
          <label class="choice" key={id}>
            <input type="checkbox" checked={ticked.has(id)} onChange={() => turn(id)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
