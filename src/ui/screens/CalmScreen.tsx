import { BreathingRings } from "../components/drawings.tsx";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** One minute of calm: rings that open for 4 seconds and settle for 6. */
export function CalmScreen() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <Page
      back
      class="calmpage"
      foot={
        <button type="button" class="btn out" onClick={navigation.back}>
          {t("safety:calm.enough")}
        </button>
      }
    >
      <BreathingRings />
      <h1 tabIndex={-1}>{t("safety:calm.title")}</h1>
      <p class="lead">{t("safety:calm.lead")}</p>
      <p class="s q">
        {t("safety:calm.look")} {t("safety:calm.eyes")}
      </p>
      <p class="s q">{t("safety:calm.stop")}</p>
    </Page>
  );
}
