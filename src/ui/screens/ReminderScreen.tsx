import { useId, useState } from "preact/hooks";
import type { Habit } from "../../app/plan.ts";
import type { Route } from "../../app/routes.ts";
import { firstDay, reminderFile } from "../../care/calendar.ts";
import { oftenSchema, type ReminderDraft, reminderOf } from "../../care/habits.ts";
import { most } from "../../care/plan.ts";
import { formatWeekday } from "../../i18n/format.ts";
import { Choices } from "../components/Choices.tsx";
import { Page } from "../components/Page.tsx";
import { TextField } from "../components/TextField.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { useFile } from "../hooks/useFile.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

const unset = { title: "", minute: null, often: "day", weekdays: [] } as const;

/** A time of day as minutes since midnight, in the browser's own field. */
function TimeField({ minute, onChange }: { minute: number | null; onChange(minute: number | null): void }) {
  const t = useText();
  const id = useId();
  const two = (part: number) => String(part).padStart(2, "0");
  return (
    <div class="field">
      <label for={id}>{t("pages:remind.time")}</label>
      <input
        id={id}
        type="time"
        autocomplete="off"
        autocorrect="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={`${id}h`}
        value={minute === null ? "" : `${two(Math.floor(minute / 60))}:${two(minute % 60)}`}
        onInput={({ currentTarget: { valueAsNumber } }) =>
          onChange(valueAsNumber >= 0 ? Math.floor(valueAsNumber / 60_000) : null)
        }
      />
      <p class="hint" id={`${id}h`}>
        {t("pages:remind.time.hint")}
      </p>
    </div>
  );
}

function HowOften({
  draft: { often, weekdays },
  onTouch,
}: {
  draft: ReminderDraft;
  onTouch(part: Partial<ReminderDraft>): void;
}) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      <Choices
        label={t("pages:remind.often")}
        shape="wide"
        tiles={oftenSchema.options.map((id) => ({ id, text: t(`pages:remind.often.${id}`) }))}
        chosen={[often]}
        onTurn={(id) => onTouch({ often: id })}
      />
      {often === "week" && (
        <Choices
          label={t("pages:remind.weekdays")}
          shape="inline"
          tiles={["0", "1", "2", "3", "4", "5", "6"].map((id) => ({
            id,
            // Day 3 was a Sunday.
            text: formatWeekday(language, 3 + Number(id)),
          }))}
          chosen={weekdays.map(String)}
          onTurn={(id) => {
            const one = Number(id);
            const isIn = weekdays.includes(one);
            onTouch({ weekdays: isIn ? weekdays.filter((day) => day !== one) : [...weekdays, one] });
          }}
        />
      )}
    </>
  );
}

function TakeOut({ onTakeOut }: { onTakeOut(): void }) {
  const t = useText();
  return (
    <section class="stack close">
      <button type="button" class="btn out" onClick={onTakeOut}>
        {t("pages:remind.out")}
      </button>
      <p class="s q">{t("pages:remind.out.note")}</p>
    </section>
  );
}

function Remind({ habit }: { habit: Habit }) {
  const { plan, records, log } = useSpace();
  const t = useText();
  const { state, give } = useFile();
  const kept = habit.body.reminder;
  const [draft, setDraft] = useState<ReminderDraft>(kept ?? unset);
  const [isMissing, setMissing] = useState(false);
  const touch = (part: Partial<ReminderDraft>) => setDraft({ ...draft, ...part });

  function make(does: "add" | "cancel"): void {
    const reminder = reminderOf(does === "cancel" && kept ? kept : draft, kept, records.newId());
    setMissing(reminder === null);
    if (reminder === null) return;
    plan.remind(habit, reminder);
    const text = reminderFile(reminder, firstDay(reminder, log.today()), does);
    give({
      name: does === "add" ? "reminder.ics" : "reminder-out.ics",
      type: "text/calendar",
      content: text,
    });
  }
  return (
    <Page
      title={t("pages:remind.title")}
      back
      foot={
        <button type="button" class="btn" onClick={() => make("add")}>
          {t(kept === null ? "pages:remind.file" : "pages:remind.again")}
        </button>
      }
    >
      <p class="q">{t("pages:remind.lead")}</p>
      <p class="banner warm s">{t("pages:remind.seen")}</p>
      <TextField
        label={t("pages:remind.name")}
        hint={t("pages:remind.name.hint")}
        most={most.title}
        value={draft.title}
        onChange={(title) => touch({ title })}
      />
      <TimeField minute={draft.minute} onChange={(minute) => touch({ minute })} />
      <HowOften draft={draft} onTouch={touch} />
      <p class="bad" role="alert">
        {isMissing && t("pages:remind.missing")}
      </p>
      <p role="status">{state !== null && t(`pages:remind.${state}`)}</p>
      {kept !== null && <TakeOut onTakeOut={() => make("cancel")} />}
    </Page>
  );
}

/** A kept habit as a reminder in her phone's calendar, by a file that she opens there. */
export function ReminderScreen({ route: { id } }: { route: Extract<Route, { screen: "reminder" }> }) {
  const habit = useSpace().plan.habitOf(id);
  return habit === undefined ? <Page back /> : <Remind habit={habit} />;
}
