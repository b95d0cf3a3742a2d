import { useState } from "preact/hooks";
import type { Update } from "../../app/update.ts";
import { useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";

/** Looks for a newer version when she asks, and says what was found. */
export function NewerVersion({ update }: { update: Update }) {
  const { mode } = useSpace();
  const t = useText();
  const [state, setState] = useState<"note" | "looking" | "newest" | "here" | "failed">("note");
  async function look(): Promise<void> {
    if (state === "looking") return;
    setState("looking");
    setState(await update.look());
  }
  const isTriedOnly = state === "here" && mode === "memory";
  return (
    <button type="button" class="rowlink" aria-busy={state === "looking"} onClick={() => void look()}>
      <Icon of={icons.update} class="stt" />
      <span class="grow">
        <span class="b">{t("ui:more.update")}</span>
        <br />
        <span class="s q" role="status">
          {t(isTriedOnly ? "ui:more.update.afterTrying" : `ui:more.update.${state}`)}
        </span>
      </span>
    </button>
  );
}
