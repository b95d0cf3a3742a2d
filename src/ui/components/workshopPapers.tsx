// The sheets of a workshop, black on white: poster, facilitator's sheet, blank form, cards to take home.
import "../styles/paper.css";
import "../styles/workshop.css";
import type { Category, Form } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import { invitationText } from "../../workshop/invitation.ts";
import type { Workshop } from "../../workshop/ticket.ts";
import { useText } from "../hooks/useText.ts";
import { CheckNumber } from "./CheckNumber.tsx";
import { Code } from "./Code.tsx";

const posterSteps = ["open", "scan", "compare", "decide"] as const;

/** The invitation for the wall: what it carries is no secret. */
export function Poster({ workshop: { bytes, invitation } }: { workshop: Workshop }) {
  const t = useText();
  return (
    <article class="paper poster">
      <h2>
        <bdi>{invitation.name}</bdi>
      </h2>
      <Code text={invitationText(bytes)} label={t("workshop:collect.code")} />
      <CheckNumber of={bytes} />
      <ol class="numbered">
        {posterSteps.map((step) => (
          <li key={step}>{t(`workshop:poster.${step}`)}</li>
        ))}
      </ol>
      {invitation.note !== "" && (
        <p class="lines">
          <b class="b">{t("ui:support")}</b> <bdi>{invitation.note}</bdi>
        </p>
      )}
    </article>
  );
}

/** What happens when, and how many minutes it takes with each form. */
const agenda = [
  ["arrive", { short: 15, full: 15 }],
  ["ground", { short: 3, full: 3 }],
  ["agree", { short: 10, full: 10 }],
  ["strengths", { short: 15, full: 15 }],
  ["join", { short: 10, full: 10 }],
  ["check", { short: 10, full: 25 }],
  ["breathe", { short: 3, full: 3 }],
  ["pairs", { short: 15, full: 15 }],
  ["tickets", { short: 10, full: 10 }],
  ["break", { short: 15, full: 15 }],
  ["picture", { short: 15, full: 15 }],
  ["plan", { short: 20, full: 20 }],
  ["close", { short: 10, full: 10 }],
] as const satisfies readonly (readonly [id: string, minutes: Readonly<Record<Form, number>>])[];
const never = ["hands", "compare", "aloud", "photos", "visitors", "advice"] as const;
const watch = ["freezing", "eyes", "breathing", "leaving"] as const;
const then = ["orient", "door", "alone"] as const;

/** The day at a glance for whoever leads it. */
export function FacilitatorSheet({ form, referrals }: { form: Form; referrals: string }) {
  const t = useText();
  let begun = 0;
  return (
    <article class="paper sentences">
      <h2>{t("workshop:sheet.title")}</h2>
      <ol class="planned">
        {agenda.map(([id, minutes]) => {
          const from = `${Math.floor(begun / 60)}:${String(begun % 60).padStart(2, "0")}`;
          begun += minutes[form];
          return (
            <li key={id}>
              <b class="b">{from}</b>
              <span>
                {t(`workshop:agenda.${id}`)} ({t("workshop:sheet.minutes", { count: minutes[form] })})
              </span>
            </li>
          );
        })}
      </ol>
      <div class="halves">
        <section>
          <h3>{t("workshop:sheet.never")}</h3>
          <ul class="bul">
            {never.map((id) => (
              <li key={id}>{t(`workshop:never.${id}`)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t("workshop:watch")}</h3>
          <ul class="bul">
            {watch.map((id) => (
              <li key={id}>{t(`workshop:watch.${id}`)}</li>
            ))}
            {then.map((id) => (
              <li key={id}>{t(`workshop:then.${id}`)}</li>
            ))}
          </ul>
        </section>
      </div>
      <section>
        <h3>{t("workshop:referrals")}</h3>
        {referrals === "" ? <p class="blank" /> : <p class="lines">{referrals}</p>}
      </section>
    </article>
  );
}

function Questions({ category, form }: { category: Category; form: Form }) {
  const t = useText();
  return (
    <section>
      <h3>{t(`instrument:category.${category}`)}</h3>
      <ul class="form">
        {instrument
          .questions(form, category)
          .filter(({ hushed }) => !hushed)
          .map(({ id, scale }) => (
            <li key={id}>
              <p class="b">{t(`instrument:${id}.question`)}</p>
              <p>
                {[0, 1, 2, 3, 4].map((step) => (
                  <span class="box" key={step}>
                    {t(`instrument:scale.${scale}.${step}`)}
                  </span>
                ))}
                <span class="box">{t("instrument:answer.skip")}</span>
              </p>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** The questions to be answered on paper, without those that no paper should carry. */
export function BlankForm({ form }: { form: Form }) {
  const t = useText();
  return (
    <article class="paper sentences">
      <h2>{t("workshop:form.title")}</h2>
      <p>{t("workshop:form.lead")}</p>
      {instrument.checkOrder.map((category) => (
        <Questions key={category} category={category} form={form} />
      ))}
      <p class="honest s">{t("workshop:form.end", { version: "v1" })}</p>
    </article>
  );
}

const lines = ["resource", "step", "whom", "when"] as const;
const cards = [0, 1, 2, 3] as const;

/** Four cards to take home: nothing on them tells of the workshop. */
export function Cards() {
  const t = useText();
  return (
    <article class="paper cards">
      {cards.map((card) => (
        <section class="begin" key={card}>
          <h3>{t("workshop:card.title")}</h3>
          {lines.map((line) => (
            <p key={line} class="blank">
              {t(`workshop:card.${line}`)}
            </p>
          ))}
          <p class="s">{t("workshop:card.help")}</p>
        </section>
      ))}
    </article>
  );
}
