import type { Check } from "../../app/assessments.ts";
import { isComplete } from "../../assessment/answering.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import { formatDay } from "../../i18n/format.ts";
import { CheckPicture } from "../components/CheckPicture.tsx";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Lately } from "../components/Lately.tsx";
import { Page } from "../components/Page.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

function sizeOf(body: Assessment): "short" | "whole" | "part" {
  if (body.form === "short") return "short";
  return isComplete(body) ? "whole" : "part";
}

const newestShown = 2;

function CheckRows({ checks }: { checks: readonly Check[] }) {
  const { navigation } = useApp();
  const t = useText();
  const language = useLanguage();
  return (
    <ul class="rows looks">
      {checks.map(({ id, body }) => (
        <li key={id}>
          <button type="button" class="rowlink" onClick={() => navigation.go({ screen: "past-check", id })}>
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
  );
}

/** The checks she finished, newest first, and how they changed. */
function Checks({ checks }: { checks: readonly Check[] }) {
  const { navigation } = useApp();
  const t = useText();
  if (checks.length === 0) return null;
  return (
    <section>
      <h2>{t("ui:log.checks")}</h2>
      {checks.length > 1 && (
        <button type="button" class="link" onClick={() => navigation.go("change")}>
          <Icon of={icons.leaf} small flip />
          {t("results:change.open")}
        </button>
      )}
      <CheckRows checks={checks.slice(0, newestShown)} />
      {checks.length > newestShown && (
        <details>
          <summary>{t("ui:log.checks.earlier")}</summary>
          <CheckRows checks={checks.slice(newestShown)} />
        </details>
      )}
      <p class="s q">{t("ui:log.rhythm")}</p>
    </section>
  );
}

/** What she writes, and the checks she finished. */
export function LogScreen() {
  const { navigation } = useApp();
  const { assessments } = useSpace();
  const t = useText();
  return (
    <Page title={t("ui:log.title")} tabbed>
      <ul class="rows">
        <li>
          <RowLink
            icon={icons.plus}
            text={t("log:write")}
            note={t("log:write.note")}
            onGo={() => navigation.go("entry")}
          />
        </li>
        <li>
          <RowLink
            icon={icons.leaf}
            text={t("log:look.open")}
            note={t("log:look.open.note")}
            onGo={() => navigation.go("look")}
          />
        </li>
        <li>
          <RowLink icon={icons.log} text={t("log:month.open")} onGo={() => navigation.go("month")} />
        </li>
      </ul>
      <Lately />
      <ul class="rows">
        <li>
          <RowLink
            icon={icons.lock}
            text={t("ui:log.happened")}
            note={t("ui:log.happened.note")}
            onGo={() => navigation.go("incidents")}
          />
        </li>
      </ul>
      <Checks checks={assessments.done.value} />
    </Page>
  );
}
