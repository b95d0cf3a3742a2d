import { useId } from "preact/hooks";
import { isoDay } from "../../lib/iso-day.ts";

interface Props {
  label: string;
  hint: string;
  /** Days since 1970-01-01, or null. */
  value: number | null;
  onChange(day: number | null): void;
}

const day = 86_400_000;

/** A field for a day, by the browser's own calendar. */
export function DayField({ label, hint, value, onChange }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        autocomplete="off"
        autocorrect="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={`${id}h`}
        value={value === null ? "" : isoDay(value)}
        onInput={({ currentTarget: { valueAsNumber } }) =>
          onChange(valueAsNumber >= 0 ? Math.floor(valueAsNumber / day) : null)
        }
      />
      <p class="hint" id={`${id}h`}>
        {hint}
      </p>
    </div>
  );
}
