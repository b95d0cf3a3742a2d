import type { ComponentChildren } from "preact";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { firstIcons, Icon } from "./Icon.tsx";

/** The top of every page: what is given at the start, Help and the way out at the end. */
export function TopBar({ children }: { children?: ComponentChildren }) {
  const { navigation, session } = useApp();
  const t = useText();
  return (
    <header class="top">
      {children ?? <span class="grow" />}
      <span class="out">
        {navigation.route.value.screen !== "help" && (
          <button type="button" class="help" onClick={() => navigation.go("help")}>
            {t("start:help")}
          </button>
        )}
        <button type="button" class="leave" onClick={session.leave}>
          <Icon of={firstIcons.exit} small flip />
          {t("start:leave")}
        </button>
      </span>
    </header>
  );
}

/** The arrow that goes one page back. */
export function BackButton({ onBack }: { onBack?: () => void }) {
  const { navigation } = useApp();
  const t = useText();
  return (
    <button type="button" class="icb" aria-label={t("start:back")} onClick={onBack ?? navigation.back}>
      <Icon of={firstIcons.back} flip />
    </button>
  );
}
