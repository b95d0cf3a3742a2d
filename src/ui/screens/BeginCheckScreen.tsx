import type { Check } from "../../app/assessments.ts";
import { endNow } from "../../app/going-on.ts";
import { progress } from "../../assessment/answering.ts";
import { daysTooSoon } from "../../assessment/change.ts";
import type { Form } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import { CheckParts } from "../components/CheckParts.tsx";
import { Discard } from "../components/Discard.tsx";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useAfter } from "../hooks/useAfter.ts";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useCheckEntry } from "../hooks/useCheckEntry.ts";
import { useText } from "../hooks/useText.ts";

const partsOf = (form: Form) =>
  instrument.checkOrder.map((category) => ({
    category,
    answered: 0,
    of: instrument.questions(form, category).length,
  }));

const sizeOf = (form: Form) => partsOf(form).reduce((sum, { of }) => sum + of, 0);

/** The short check, the whole one, or one part of the whole. */
function Ways() {
  const t = useText();
  const { begin } = useCheckEntry();
  return (
    <>
      <section class="panel stack close">
        <h2>{t("ui:begin.short.title")}</h2>
        <p class="s q">{t("ui:begin.short.note", { questions: sizeOf("short") })}</p>
        <button type="button" class="btn" onClick={() => begin({ form: "short" })}>
          {t("ui:begin.short")}
        </button>
      </section>
      <section class="panel stack close">
        <h2>{t("ui:begin.full.title")}</h2>
        <p class="s q">{t("ui:begin.full.note", { questions: sizeOf("full") })}</p>
        <button type="button" class="btn out" onClick={() => begin({ form: "full" })}>
          {t("ui:begin.full")}
        </button>
        <details>
          <summary>{t("ui:begin.part")}</summary>
          <p class="s q">{t("ui:begin.part.note")}</p>
          <CheckParts
            parts={partsOf("full")}
            isBegun={false}
            onChoose={(part) => begin({ form: "full", part })}
          />
        </details>
      </section>
    </>
  );
}

/** The check she is in: on where she was or, in the whole check, to any part of it, or to what it says so far. */
function Open({ check }: { check: Check }) {
  const space = useSpace();
  const t = useText();
  const goTo = useAfter();
  const { toDoor, begin } = useCheckEntry();
  const { body } = check;
  const isWhole = body.form === "full" && body.finishedAt === undefined;
  return (
    <>
      {isWhole && (
        <section>
          <h2>{t("ui:begin.parts")}</h2>
          <CheckParts parts={progress(body)} isBegun onChoose={(part) => begin({ form: "full", part })} />
        </section>
      )}
      <div class="stack close">
        <button type="button" class="btn" onClick={toDoor}>
          {t("ui:begin.goOn")}
        </button>
        {isWhole && (
          <button type="button" class="btn out" onClick={() => goTo(endNow(space))}>
            {t("check:part.result")}
          </button>
        )}
        <Discard check={check} />
      </div>
    </>
  );
}

/** That the last check is still young, as long as a new one could not be compared with it. */
function Soon() {
  const { clock } = useApp();
  const { assessments } = useSpace();
  const t = useText();
  const last = assessments.done.value[0]?.body.finishedAt;
  const days = last === undefined ? null : daysTooSoon(last, clock.now());
  if (days === null) return null;
  return <p class="s q">{days === 0 ? t("ui:begin.soon.today") : t("ui:begin.soon", { count: days })}</p>;
}

/** Where a check begins, or goes on. */
export function BeginCheckScreen() {
  const { navigation } = useApp();
  const { assessments, mode } = useSpace();
  const t = useText();
  const open = assessments.open.value;

  return (
    <Page title={t("ui:begin.title")} tabbed>
      <p class="lead">{t("ui:begin.lead")}</p>
      <p>{t("ui:begin.skip")}</p>
      {open === null && <Soon />}
      {open === null ? <Ways /> : <Open check={open} />}
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
