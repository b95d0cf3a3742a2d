import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Check } from "../../app/assessments.ts";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useCheckEntry } from "../hooks/useCheckEntry.ts";
import { useText } from "../hooks/useText.ts";

/** Takes the answers of an unfinished check away, after one question. */
function Discard({ check }: { check: Check }) {
  const { assessments } = useSpace();
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), [isAsking]);
  if (!isAsking)
    return (
      <button type="button" class="btn out" onClick={() => setAsking(true)}>
        {t("ui:begin.anew")}
      </button>
    );
  return (
    <section class="panel stack close">
      <p role="alert">{t("ui:begin.anew.ask")}</p>
      <button type="button" class="btn out" ref={keep} onClick={() => setAsking(false)}>
        {t("ui:begin.anew.no")}
      </button>
      <button type="button" class="btn out" onClick={() => assessments.discard(check)}>
        {t("ui:begin.anew.yes")}
      </button>
    </section>
  );
}

/** Where a check begins, or goes on. */
export function BeginCheckScreen() {
  const { navigation } = useApp();
  const { assessments, mode } = useSpace();
  const t = useText();
  const { toDoor } = useCheckEntry();
  const open = assessments.open.value;

  return (
    <Page title={t("ui:begin.title")} tabbed>
      <p class="lead">{t("ui:begin.lead")}</p>
      <p>{t("ui:begin.skip")}</p>
      {open === null ? (
        <button type="button" class="btn" onClick={toDoor}>
          {t("ui:begin.short")}
        </button>
      ) : (
        <div class="stack close">
          <button type="button" class="btn" onClick={toDoor}>
            {t("ui:begin.goOn")}
          </button>
          <Discard check={open} />
        </div>
      )}
      {assessments.done.value.length > 0 && (
        <button type="button" class="link" onClick={() => navigation.go("results")}>
          <Icon of={icons.leaf} small />
          {t("ui:begin.last")}
        </button>
      )}
      {mode === "memory" && <p class="hint">{t("ui:begin.memory")}</p>}
    </Page>
  );
}
