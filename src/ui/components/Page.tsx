import "../styles/answers.css";
import "../styles/rows.css";
import "../styles/findings.css";
import "../styles/steps.css";
import "../styles/doors.css";
import "../styles/adapting.css";
import type { ComponentChildren } from "preact";
import { tabs } from "../../app/routes.ts";
import { useApp } from "../hooks/useApp.ts";
import { useBack } from "../hooks/useBack.ts";
import { useText } from "../hooks/useText.ts";
import { firstIcons, Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";
import { SaveBanner } from "./SaveBanner.tsx";
import { BackButton, TopBar } from "./TopBar.tsx";

interface Props {
  /** A short title (about 13 letters) for the bar; a page with a longer one brings its own h1. */
  title?: string;
  back?: boolean;
  onBack?: () => void;
  tabbed?: boolean;
  class?: string;
  foot?: ComponentChildren;
  children?: ComponentChildren;
}

const tabIcons = {
  today: icons.today,
  "begin-check": firstIcons.check,
  plan: icons.plan,
  log: icons.log,
  more: icons.more,
};

function Tabs() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <nav class="nav" aria-label={t("ui:tabs")}>
      {tabs.map((tab) => (
        <button
          type="button"
          key={tab}
          aria-current={navigation.route.value.screen === tab ? "page" : undefined}
          onClick={() => navigation.restart(tab)}
        >
          <Icon of={tabIcons[tab]} />
          {t(`ui:tab.${tab}`)}
        </button>
      ))}
    </nav>
  );
}

/** The frame of every screen but the opening: top bar, content, what stands at its foot, and the tabs inside. */
export function Page({ title, back, onBack, tabbed, class: extra = "", foot, children }: Props) {
  const { session, joined } = useApp();
  const t = useText();
  useBack(onBack);
  const hasTabs = tabbed && session.phase.value === "inside";
  return (
    <div class="app">
      <TopBar>
        {(back || onBack) && <BackButton {...(onBack && { onBack })} />}
        {title === undefined ? (
          <span class="grow" />
        ) : (
          <h1 class="grow" tabIndex={-1}>
            {title}
          </h1>
        )}
      </TopBar>
      <main class={`stack ${extra}`}>
        <SaveBanner />
        {joined.value?.part === "invented" && session.space.value !== null && (
          <p class="hint c">{t("ui:practice")}</p>
        )}
        {children}
      </main>
      {foot && <div class="foot">{foot}</div>}
      {hasTabs && <Tabs />}
    </div>
  );
}
