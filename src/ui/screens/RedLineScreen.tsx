import { useLayoutEffect } from "preact/hooks";
import type { Check, FirstPage } from "../../app/assessments.ts";
import { noContext } from "../../care/ranking.ts";
import { stepsForLine } from "../../care/suggestions.ts";
import { languages } from "../../i18n/i18n.ts";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useAfter } from "../hooks/useAfter.ts";
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

/** The line and its one act; without the words of the line when she keeps nothing about it. */
function Act({ first }: { first: FirstPage }) {
  const { navigation } = useApp();
  const t = useText();
  const { line } = first.page;
  const [step] = stepsForLine(line, first.check.body, noContext);
  return (
    <section class="care stack close">
      <div class="lit">
        <Icon of={icons.lantern} class="big" />
        <h1 tabIndex={-1}>{t("safety:redline.heading")}</h1>
      </div>
      {!first.isForgotten && <p>{t(`safety:redline.${line.line}`)}</p>}
      <p class="act serif">{t(`safety:redline.${line.line}.act`)}</p>
      {step !== undefined && !first.isForgotten && (
        <button
          type="button"
          class="btn"
          onClick={() =>
            navigation.go({ screen: "step", id: step.entry.id, line: line.line, check: first.check.id })
          }
        >
          {t("safety:redline.how")}
        </button>
      )}
    </section>
  );
}

/** Two quiet ways to answer the page, or that nothing about it is kept. */
function Said({ first, check }: { first: FirstPage; check: Check }) {
  const { navigation } = useApp();
  const { assessments, plan } = useSpace();
  const t = useText();
  const { line } = first.page;
  function saveNothing(): void {
    assessments.forgetLine(check, line);
    const left = assessments.byId(check.id);
    if (left !== undefined) plan.settle(left);
  }
  if (first.isForgotten)
    return (
      <div class="banner" role="status">
        <Icon of={icons.tick} />
        <p class="s grow">
          <b class="b">{t("safety:redline.saveNothing.done")}</b> {t("safety:redline.saveNothing.note")}
        </p>
      </div>
    );
  return (
    <div class="quiet">
      <button
        type="button"
        class="link s"
        onClick={() => navigation.go({ screen: "still-open", id: line.line, check: check.id })}
      >
        {t("safety:redline.open")}
      </button>
      <button type="button" class="link s" onClick={saveNothing}>
        {t("safety:redline.saveNothing")}
      </button>
    </div>
  );
}

/** What comes first: one line, one act, and what else was marked waits in the plan. At most once a check; when she has said that it is over, she goes on. */
export function RedLineScreen() {
  const { assessments } = useSpace();
  const t = useText();
  const goTo = useAfter();
  const language = useLanguage();
  const isDraft = languages.some(({ tag, status }) => tag === language && status === "draft");
  const first = assessments.firstPage.value;
  const check = assessments.byId(first?.check.id ?? "");
  const isOver = !first || !check || check.body.open[first.page.line.line] === "over";
  const goOn = () => goTo(first?.after ?? "finished");
  useLayoutEffect(() => {
    if (isOver) goOn();
  }, [isOver]);
  if (isOver) return <Page />;
  const { otherThings } = first.page;
  return (
    <Page
      foot={
        <button type="button" class="btn out" onClick={goOn}>
          {t(first.after === "finished" ? "ui:goOn" : "safety:redline.goOn")}
        </button>
      }
    >
      <Act first={first} />
      <p class="s q">
        {t("safety:redline.decide")} {t("safety:redline.safe")}
      </p>
      {first.isForgotten && <Said first={first} check={check} />}
      <Near />
      {otherThings > 0 && <p class="s">{t("safety:redline.also", { count: otherThings })}</p>}
      {isDraft && <p class="s q">{t("safety:redline.draft")}</p>}
      {!first.isForgotten && <Said first={first} check={check} />}
    </Page>
  );
}
