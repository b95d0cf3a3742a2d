import { isComplete } from "../../assessment/answering.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import { formatDay } from "../../i18n/format.ts";
import { CheckPicture } from "../components/CheckPicture.tsx";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

function sizeOf(body: Assessment): "short" | "whole" | "part" {
  if (body.form === "short") return "short";
  return isComplete(body) ? "whole" : "part";
}

/** The checks she finished, newest first. */
export function LogScreen() {
  const { navigation } = useApp();
  const { assessments } = useSpace();
  const t = useText();
  const language = useLanguage();
  const checks = assessments.done.value;
  return (
    <Page title={t("ui:log.title")} tabbed>
      {checks.length === 0 && (
        <section class="stack close">
          <h2>{t("ui:log.none")}</h2>
          <p class="q">{t("ui:log.none.note")}</p>
        </section>
      )}
      {checks.length > 0 && (
        <section>
          <h2>{t("ui:log.checks")}</h2>
          {checks.length > 1 && (
            <button type="button" class="link" onClick={() => navigation.go("change")}>
              <Icon of={icons.leaf} small flip />
              {t("results:change.open")}
            </button>
          )}
          <ul class="rows looks">
            {checks.map(({ id, body }) => (
              <li key={id}>
                <button
                  type="button"
                  class="rowlink"
                  onClick={() => navigation.go({ screen: "past-check", id })}
                >
                  <CheckPicture body={body} />
                  <span class="grow">
                    <span class="b">{t(`ui:log.check.${sizeOf(body)}`)}</span>
                    <br />
                    <span class="s q">{formatDay(language, body.finishedAt ?? body.startedAt)}</span>
                  </span>
                  <Icon of={icons.next} small flip />
                </button>
              </li>
            ))}
          </ul>
          <p class="s q">{t("ui:log.rhythm")}</p>
        </section>
      )}
    </Page>
  );
}
