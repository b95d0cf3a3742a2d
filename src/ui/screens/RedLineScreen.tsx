import { useEffect, useState } from "preact/hooks";
import type { Check } from "../../app/assessments.ts";
import { type RedLinePage, redLinePage } from "../../assessment/red-lines.ts";
import { noContext } from "../../care/ranking.ts";
import { stepsForLine } from "../../care/suggestions.ts";
import { languages } from "../../i18n/i18n.ts";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

function Near() {
  const { navigation } = useApp();
  const t = useText();
  const near = [
    ["trusted", icons.people],
    ["people", icons.call],
  ] as const;
  return (
    <ul class="rows">
      {near.map(([id, icon]) => (
        <li key={id}>
          <button type="button" class="rowlink" onClick={() => navigation.go("help")}>
            <Icon of={icon} />
            <span class="grow">
              <span class="b">{t(`safety:redline.${id}`)}</span>
              <br />
              <span class="s q">{t(`safety:redline.${id}.note`)}</span>
            </span>
            <Icon of={icons.next} small flip />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What comes first: one line, one act, and what else was marked waits in the plan. At most once a check. */
export function RedLineScreen() {
  const { navigation } = useApp();
  const { assessments, plan } = useSpace();
  const t = useText();
  const check = assessments.open.value ?? assessments.done.value[0];
  // The page stays as it is until she leaves it, whatever is forgotten meanwhile.
  const [first] = useState<{ check: Check; page: RedLinePage } | null>(() => {
    const page = check && redLinePage(check.body, assessments.before(check));
    return check && page ? { check, page } : null;
  });
  const language = useLanguage();
  const isDraft = languages.some(({ tag, status }) => tag === language && status === "draft");
  const [isForgotten, setForgotten] = useState(false);
  useEffect(() => {
    if (first !== null) plan.waitFor(first.check, first.page.others);
  }, [first, plan]);
  if (first === null || check === undefined) return null;
  const { line, otherThings } = first.page;
  const [step] = stepsForLine(line, first.check.body, noContext);

  function goOn(): void {
    if (assessments.open.value === null) {
      navigation.restart("today");
      navigation.go("results");
    } else navigation.swap("check");
  }
  function saveNothing(): void {
    if (check === undefined) return;
    assessments.forgetLine(check, line);
    plan.forgetLine(check, line.line);
    setForgotten(true);
  }
  return (
    <Page
      foot={
        <button type="button" class="btn out" onClick={goOn}>
          {t(assessments.open.value === null ? "ui:goOn" : "safety:redline.goOn")}
        </button>
      }
    >
      <section class="care stack close">
        <div class="lit">
          <Icon of={icons.lantern} class="big" />
          <h1 tabIndex={-1}>{t("safety:redline.heading")}</h1>
        </div>
        {!isForgotten && <p>{t(`safety:redline.${line.line}`)}</p>}
        <p class="act serif">{t(`safety:redline.${line.line}.act`)}</p>
        {step !== undefined && !isForgotten && (
          <button
            type="button"
            class="btn"
            onClick={() => navigation.go({ screen: "step", id: step.entry.id, line: line.line })}
          >
            {t("safety:redline.how")}
          </button>
        )}
      </section>
      <p class="s q">
        {t("safety:redline.decide")} {t("safety:redline.safe")}
      </p>
      {isForgotten && (
        <div class="banner" role="status">
          <Icon of={icons.tick} />
          <p class="s grow">
            <b class="b">{t("safety:redline.saveNothing.done")}</b> {t("safety:redline.saveNothing.note")}
          </p>
        </div>
      )}
      <Near />
      {otherThings > 0 && <p class="s">{t("safety:redline.also", { count: otherThings })}</p>}
      {isDraft && <p class="s q">{t("safety:redline.draft")}</p>}
      {!isForgotten && (
        <div class="quiet">
          <button
            type="button"
            class="link s"
            onClick={() => navigation.go({ screen: "still-open", id: line.line })}
          >
            {t("safety:redline.open")}
          </button>
          <button type="button" class="link s" onClick={saveNothing}>
            {t("safety:redline.saveNothing")}
          </button>
        </div>
      )}
    </Page>
  );
}
