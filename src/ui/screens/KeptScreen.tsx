import { isInstalled } from "../../app/phone.ts";
import { StaysHere } from "../components/drawings.tsx";
import { firstIcons, Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** Said once, when the safe exists: what opens it, what locks it, how to come back. */
export function KeptScreen() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <Page
      class="still"
      foot={
        <button type="button" class="btn" onClick={() => navigation.restart("today")}>
          {t("ui:kept.go")}
        </button>
      }
    >
      <StaysHere />
      <h1 class="big" tabIndex={-1}>
        {t("ui:kept.title")}
      </h1>
      <p class="lead">{t("ui:kept.lead")}</p>
      <ul class="held">
        <li>
          <Icon of={icons.lock} />
          <span>{t("ui:kept.lock")}</span>
        </li>
        <li>
          <Icon of={firstIcons.exit} flip />
          <span>{t(isInstalled() ? "ui:kept.leave.installed" : "ui:kept.leave.browser")}</span>
        </li>
      </ul>
    </Page>
  );
}
