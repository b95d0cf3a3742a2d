import type { Check } from "../../app/assessments.ts";
import { useApp } from "../hooks/useApp.ts";
import { useCheckEntry } from "../hooks/useCheckEntry.ts";
import { useText } from "../hooks/useText.ts";

/** On the result of a check while this phone is in a workshop: the way to what could be given of it. */
export function ToWorkshop({ check }: { check: Check }) {
  const { navigation, joined } = useApp();
  const { begin } = useCheckEntry();
  const t = useText();
  const now = joined.value;
  if (now === null) return null;
  const { form } = now.workshop.invitation;
  const isGiven = now.given?.check === check.id;
  return (
    <section class="panel stack close">
      <h2>{t("results:workshop")}</h2>
      {form === check.body.form ? (
        <>
          <p class="s q">{t("results:workshop.note")}</p>
          <button
            type="button"
            class="btn out"
            onClick={() => navigation.go({ screen: "give", id: check.id })}
          >
            {t(isGiven ? "results:workshop.again" : "results:workshop.look")}
          </button>
        </>
      ) : (
        <>
          <p class="s q">{t(`results:workshop.other.${form}`)}</p>
          <button type="button" class="btn out" onClick={() => begin({ form })}>
            {t("results:workshop.begin")}
          </button>
        </>
      )}
    </section>
  );
}
