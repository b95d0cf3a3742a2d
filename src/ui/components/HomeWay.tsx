import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { type InstallWay, putOnHomeScreen } from "../../app/install.ts";
import type { Key } from "../../i18n/keys.ts";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import {
  Computer,
  DotsMenu,
  LinesMenu,
  MenuEntry,
  OnHome,
  OtherBrowser,
  ShareButton,
} from "./homeDrawings.tsx";

type ByHand = Exclude<InstallWay, "installed" | "offer">;

const steps: Readonly<Record<ByHand, readonly (readonly [Drawing: () => VNode, says: Key])[]>> = {
  "in-app": [
    [DotsMenu, "ui:install.in-app.1"],
    [OtherBrowser, "ui:install.in-app.2"],
  ],
  safari: [
    [ShareButton, "ui:install.safari.1"],
    [MenuEntry, "ui:install.safari.2"],
    [OnHome, "ui:install.safari.3"],
  ],
  "other-ios": [
    [DotsMenu, "ui:install.other-ios.1"],
    [OtherBrowser, "ui:install.other-ios.2"],
  ],
  samsung: [
    [LinesMenu, "ui:install.samsung.1"],
    [MenuEntry, "ui:install.samsung.2"],
    [OnHome, "ui:install.samsung.3"],
  ],
  firefox: [
    [DotsMenu, "ui:install.firefox.1"],
    [MenuEntry, "ui:install.firefox.2"],
    [OnHome, "ui:install.firefox.3"],
  ],
  chromium: [
    [DotsMenu, "ui:install.chromium.1"],
    [MenuEntry, "ui:install.chromium.2"],
    [OnHome, "ui:install.chromium.3"],
  ],
  desktop: [
    [Computer, "ui:install.desktop.1"],
    [OtherBrowser, "ui:install.desktop.2"],
  ],
};

/** The browser's own offer, behind a button. */
function Offer({ onAnswer }: { onAnswer: (answer: "done" | "not-now") => void }) {
  const app = useApp();
  const t = useText();
  return (
    <button
      type="button"
      class="btn"
      onClick={() => void putOnHomeScreen(app.installOffers, app).then(onAnswer)}
    >
      {t("ui:install.offer")}
    </button>
  );
}

/** How it gets onto the home screen in this browser, step by step. */
export function HomeWay({ way }: { way: Exclude<InstallWay, "installed"> }) {
  const t = useText();
  const [answer, setAnswer] = useState<"done" | "not-now">();
  if (answer !== undefined)
    return (
      <p class="lead" role="status">
        {t(`ui:install.answer.${answer}`)}
      </p>
    );
  if (way === "offer") return <Offer onAnswer={setAnswer} />;
  return (
    <section>
      <h2>{t("ui:install.how")}</h2>
      <ol class="cards4">
        {steps[way].map(([Drawing, says]) => (
          <li key={says}>
            <Drawing />
            <p>{t(says)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
