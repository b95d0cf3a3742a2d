import { useLayoutEffect, useRef } from "preact/hooks";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { Page } from "./Page.tsx";

/** An entry of her log is gone, and can be put back for as long as this stands there. */
export function Removed({ onUndo }: { onUndo(): void }) {
  const { navigation } = useApp();
  const t = useText();
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => undo.current?.focus(), []);
  return (
    <Page back class="still">
      <h1 tabIndex={-1}>{t("log:removed")}</h1>
      <button type="button" class="btn out" ref={undo} onClick={onUndo}>
        {t("log:removed.undo")}
      </button>
      <button type="button" class="btn out" onClick={() => navigation.back()}>
        {t("log:removed.done")}
      </button>
    </Page>
  );
}
