import { type Reason, reasonSchema } from "../../care/plan.ts";
import { useText } from "../hooks/useText.ts";

/** Says that a step is not for her, and why if she likes; then it is not suggested again. */
export function NotForMe({ reason, onRefuse }: { reason: Reason | null; onRefuse(reason: Reason): void }) {
  const t = useText();
  if (reason !== null)
    return (
      <div role="status">
        <p class="b">{t("ui:step.refused")}</p>
        {reason !== "unsaid" && <p class="s q">{t(`ui:step.not.${reason}`)}</p>}
      </div>
    );
  return (
    <details>
      <summary>{t("ui:plan.state.not-for-me")}</summary>
      <div class="stack close">
        <p class="s q">{t("ui:step.not.note")}</p>
        {reasonSchema.options.map((one) => (
          <button type="button" class="btn out" key={one} onClick={() => onRefuse(one)}>
            {t(`ui:step.not.${one}`)}
          </button>
        ))}
      </div>
    </details>
  );
}
