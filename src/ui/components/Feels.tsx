import type { Check } from "../../app/assessments.ts";
import { useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const choices = ["asItIs", "heavier", "lighter"] as const;

/** "Is this how it feels?": her own word beside the result. */
export function Feels({ check }: { check: Check }) {
  const { assessments } = useSpace();
  const t = useText();
  return (
    <fieldset>
      <legend class="serif b">{t("results:feels")}</legend>
      <div class="three">
        {choices.map((choice) => (
          <button
            type="button"
            class="chip"
            key={choice}
            aria-pressed={check.body.feels === choice}
            onClick={() => assessments.feels(check, choice)}
          >
            {t(`results:feels.${choice}`)}
          </button>
        ))}
      </div>
      {check.body.feels !== undefined && (
        <p class="hint" role="status">
          {t("results:feels.kept")}
        </p>
      )}
    </fieldset>
  );
}
