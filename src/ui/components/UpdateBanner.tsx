import { useState } from "preact/hooks";
import type { Update } from "../../app/update.ts";
import { useText } from "../hooks/useText.ts";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";

/** A newer version is here: she changes to it now, or later. */
export function UpdateBanner({ update }: { update: Update }) {
  const t = useText();
  const [state, setState] = useState<"asks" | "changes" | "failed">("asks");
  async function change(): Promise<void> {
    if (state === "changes") return;
    setState("changes");
    if ((await update.change()) === "failed") setState("failed");
  }
  return (
    <div class="banner" role="status">
      <Icon of={icons.update} />
      <div class="grow s">
        <p>{t(state === "failed" ? "ui:update.failed" : "ui:update.here")}</p>
        <p class="quiet">
          <button type="button" class="link s" aria-busy={state === "changes"} onClick={() => void change()}>
            {t(state === "changes" ? "ui:update.changing" : "ui:update.change")}
          </button>
          <button type="button" class="link s" onClick={update.putOff}>
            {t("ui:update.later")}
          </button>
        </p>
      </div>
    </div>
  );
}
