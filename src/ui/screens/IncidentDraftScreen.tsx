import { useState } from "preact/hooks";
import {
  aboutSchema,
  type Content,
  emptyContent,
  kindSchema,
  most,
  questionSchema,
  saysWhat,
  sureSchema,
  turnKind,
} from "../../care/incident.ts";
import { AskOnce } from "../components/AskOnce.tsx";
import { Choices } from "../components/Choices.tsx";
import { DayField } from "../components/DayField.tsx";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { TextField } from "../components/TextField.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

interface PartProps {
  content: Content;
  onTouch(part: Partial<Content>): void;
}

function WhenAndWhat({ content: { about, kinds, sure }, onTouch }: PartProps) {
  const t = useText();
  return (
    <>
      <Choices
        label={t("incident:about")}
        shape="inline"
        tiles={aboutSchema.options.map((id) => ({ id, text: t(`incident:about.${id}`) }))}
        chosen={about === null ? [] : [about]}
        onTurn={(id) => onTouch({ about: id === about ? null : id })}
      />
      <Choices
        label={t("incident:kinds")}
        shape="inline"
        tiles={kindSchema.options.map((id) => ({ id, text: t(`incident:kind.${id}`) }))}
        chosen={kinds}
        onTurn={(id) => onTouch({ kinds: turnKind(kinds, id) })}
      />
      <Choices
        label={t("incident:sure")}
        shape="inline"
        tiles={sureSchema.options.map((id) => ({ id, text: t(`incident:sure.${id}`) }))}
        chosen={sure === null ? [] : [sure]}
        onTurn={(id) => onTouch({ sure: id === sure ? null : id })}
      />
    </>
  );
}

function Further({ content: { questions, day }, onTouch }: PartProps) {
  const t = useText();
  return (
    <details>
      <summary>{t("incident:questions")}</summary>
      <div class="stack">
        <p class="s q">{t("incident:questions.note")}</p>
        {questionSchema.options.map((id) => (
          <TextField
            key={id}
            label={t(`incident:question.${id}`)}
            hint={t("incident:question.hint")}
            most={most.question}
            isLong
            value={questions[id]}
            onChange={(words) => onTouch({ questions: { ...questions, [id]: words } })}
          />
        ))}
        <DayField
          label={t("incident:day")}
          hint={t("incident:day.hint")}
          value={day}
          onChange={(chosen) => onTouch({ day: chosen })}
        />
      </div>
    </details>
  );
}

function IncidentForm({ content, onTouch }: PartProps) {
  const t = useText();
  return (
    <>
      <WhenAndWhat content={content} onTouch={onTouch} />
      <TextField
        label={t("incident:what")}
        hint={t("incident:what.hint")}
        most={most.what}
        isLong
        value={content.what}
        onChange={(what) => onTouch({ what })}
      />
      <Further content={content} onTouch={onTouch} />
      <label class="choice">
        <input
          type="checkbox"
          checked={content.leaveOut}
          onChange={() => onTouch({ leaveOut: !content.leaveOut })}
        />
        <span>{t("incident:leaveOut")}</span>
      </label>
    </>
  );
}

/** Something that happened, kept as a draft with every touch until it gets its place in the list. */
export function IncidentDraftScreen() {
  const { navigation } = useApp();
  const { incidents } = useSpace();
  const t = useText();
  const draft = incidents.draft.value;
  const content = draft?.body.content ?? emptyContent;
  const [problem, setProblem] = useState<"empty" | "failed" | null>(null);
  const touch = (part: Partial<Content>) =>
    incidents.write({ ...content, ...part }, draft?.body.replaces ?? null);

  async function keep(): Promise<void> {
    if (!saysWhat(content)) {
      setProblem("empty");
      return;
    }
    try {
      await incidents.keep();
      navigation.back();
    } catch {
      setProblem("failed");
    }
  }
  function drop(): void {
    incidents.drop();
    navigation.back();
  }
  return (
    <Page
      back
      foot={
        <button type="button" class="btn" onClick={() => void keep()}>
          <Icon of={icons.lock} />
          {t("incident:keep")}
        </button>
      }
    >
      <h1 tabIndex={-1}>{t("incident:title")}</h1>
      <p class="q">{t("incident:draft.lead")}</p>
      <IncidentForm content={content} onTouch={touch} />
      <p class="bad" role="alert">
        {problem === "failed" || (problem === "empty" && !saysWhat(content))
          ? t(`incident:draft.${problem}`)
          : null}
      </p>
      {draft !== null && (
        <AskOnce
          text={t("incident:draft.drop")}
          look="link pz"
          question={<p>{t("incident:draft.drop.ask")}</p>}
          no={t("incident:no")}
          yes={t("incident:draft.drop.yes")}
          onYes={drop}
        />
      )}
    </Page>
  );
}
