import { useState } from "preact/hooks";
import { BreathingRings } from "../components/drawings.tsx";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** One minute of calm: rings that open for 4 seconds and settle for 6, or lie still when she or her phone wants that. Nothing counts, and nothing ends it but she. */
export function CalmScreen() {
  const { navigation } = useApp();
  const t = useText();
  const [isHeld, setHeld] = useState(false);
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
      <BreathingRings isStill={isHeld} />
      <h1 tabIndex={-1}>{t("safety:calm.title")}</h1>
      <p class="lead">
        {t("safety:calm.floor")} <span class="moving">{t("safety:calm.follow")}</span>
        <span class="resting">{t("safety:calm.trace")}</span>
      </p>
      <p class="s q">
        {t("safety:calm.look")} {t("safety:calm.eyes")}
      </p>
      <p class="s q">{t("safety:calm.stop")}</p>
      <button type="button" class="link s moving" onClick={() => setHeld(!isHeld)}>
        {t(isHeld ? "safety:calm.move" : "safety:calm.hold")}
      </button>
    </Page>
  );
}
