import { useLayoutEffect } from "preact/hooks";
import type { Check, FirstPage } from "../../app/assessments.ts";
import { leavePage } from "../../app/going-on.ts";
import { noContext } from "../../care/ranking.ts";
import { stepsForLine } from "../../care/suggestions.ts";
import { languages } from "../../i18n/i18n.ts";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { AfarRow, NearItem, TellRows } from "../components/PeopleRows.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { SupportHere } from "../components/Support.tsx";
import { useAfter } from "../hooks/useAfter.ts";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

/** How many of her people, and of those who help near her, stand here at once. */
const most = 3;

function ToHelp({ id }: { id: "trusted" | "people" }) {
  const { navigation } = useApp();
  const t = useText();
  return (
    <RowLink
      icon={id === "trusted" ? icons.people : icons.call}
      text={t(`safety:redline.${id}`)}
      note={t(`safety:redline.${id}.note`)}
      onGo={() => navigation.go("help")}
    />
  );
}

/** Whom she trusts, by the word she has for them. */
function Trusted() {
  const { people } = useSpace();
  const t = useText();
  if (people.trusted.all.value.length === 0) return <ToHelp id="trusted" />;
  return (
    <section class="stack close">
      <h2>{t("safety:redline.trusted")}</h2>
      <p class="s q">{t("safety:redline.trusted.note")}</p>
      <TellRows most={most} />
    </section>
  );
}

/** Who else helps: near her, then far away. */
function Others() {
  const { people } = useSpace();
  const t = useText();
  const near = people.near.all.value;
  const isSomebodyNear = near.length > 0;
  return (
    <section class="stack close">
      {isSomebodyNear && <h2>{t("safety:redline.people")}</h2>}
      {isSomebodyNear && <p class="s q">{t("safety:redline.people.note")}</p>}
      <ul class="rows">
        {!isSomebodyNear && (
          <li>
            <ToHelp id="people" />
          </li>
        )}
        {near.slice(0, most).map(({ id, body }) => (
          <li key={id}>
            <NearItem contact={body} />
          </li>
        ))}
        <li>
          <AfarRow />
        </li>
      </ul>
    </section>
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
      <p>
        {!first.isForgotten && t(`safety:redline.${line.line}`)} {t("safety:redline.decide")}
      </p>
      <p class="s">
        {t("safety:redline.safe")} {t("safety:redline.leave")}
      </p>
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
  const space = useSpace();
  const { assessments } = space;
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
  function leave(): void {
    if (first) leavePage(space, first);
    goOn();
  }
  return (
    <Page
      foot={
        <button type="button" class="btn out" onClick={leave}>
          {t(check.body.finishedAt === undefined ? "safety:redline.goOn" : "ui:goOn")}
        </button>
      }
    >
      <Act first={first} />
      {first.isForgotten && <Said first={first} check={check} />}
      <SupportHere />
      <Trusted />
      <Others />
      {otherThings > 0 && <p class="s">{t("safety:redline.also", { count: otherThings })}</p>}
      {isDraft && <p class="s q">{t("safety:redline.draft")}</p>}
      {!first.isForgotten && <Said first={first} check={check} />}
    </Page>
  );
}
