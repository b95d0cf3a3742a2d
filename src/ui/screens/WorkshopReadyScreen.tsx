import type { Route } from "../../app/routes.ts";
import { referralsMost } from "../../workshop/records.ts";
import { Page } from "../components/Page.tsx";
import { readySteps } from "../components/readySteps.ts";
import { TextField } from "../components/TextField.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** What is ready for the day, and who can help near the place: for the trainer alone. */
export function WorkshopReadyScreen({
  route: { id },
}: {
  route: Extract<Route, { screen: "workshop-ready" }>;
}) {
  const { workshops } = useSpace();
  const t = useText();
  const held = workshops.byId(id);
  if (held === undefined) return <Page back />;
  const { ready = [], referrals = "" } = held.body;
  function turn(step: string): void {
    const next = ready.includes(step) ? ready.filter((other) => other !== step) : [...ready, step];
    workshops.note(id, { ready: next });
  }
  return (
    <Page title={t("workshop:ready.heading")} back>
      <p class="lead">{t("workshop:ready.lead")}</p>
      <fieldset>
        <legend class="unseen">{t("workshop:ready.heading")}</legend>
        <div class="choices">
          {readySteps.map((step) => (
            <label class="choice" key={step}>
              <input type="checkbox" checked={ready.includes(step)} onChange={() => turn(step)} />
              <span>{t(`workshop:ready.${step}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextField
        label={t("workshop:referrals")}
        hint={t("workshop:referrals.hint")}
        most={referralsMost}
        isLong
        value={referrals}
        onChange={(text) => workshops.note(id, { referrals: text })}
      />
    </Page>
  );
}
