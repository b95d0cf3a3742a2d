import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const links = [
  ["breathe", "calm", icons.pause],
  ["now", "happening", icons.alert],
  ["dark", "dark-moments", icons.moon],
] as const;
const sentences = ["sentence1", "sentence2", "sentence3"] as const;
const steps = ["step1", "step2", "step3", "step4", "step5"] as const;

/** Help, the same for everyone and before every unlock: it shows nothing of what is kept. */
export function HelpScreen() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <Page title={t("safety:help.title")} back>
      <p class="lead">{t("safety:help.lead")}</p>
      <ul class="rows">
        {links.map(([id, screen, icon]) => (
          <li key={id}>
            <button type="button" class="rowlink" onClick={() => navigation.go(screen)}>
              <Icon of={icon} class="stt" />
              <span class="grow">
                <span class="b">{t(`safety:help.${id}`)}</span>
                <br />
                <span class="s q">{t(`safety:help.${id}.note`)}</span>
              </span>
              <Icon of={icons.next} small flip />
            </button>
          </li>
        ))}
      </ul>
      <section class="stack close">
        <h2>{t("safety:help.trusted")}</h2>
        <p>{t("safety:help.trusted.lead")}</p>
        <ul class="stack close">
          {sentences.map((id) => (
            <li key={id} class="panel serif">
              {t(`safety:help.trusted.${id}`)}
            </li>
          ))}
        </ul>
        <p class="s q">{t("safety:help.trusted.not")}</p>
      </section>
      <section class="stack close">
        <h2>{t("safety:help.people")}</h2>
        <p class="s q">{t("safety:help.people.note")}</p>
        <ul class="bul">
          {steps.map((id) => (
            <li key={id}>{t(`safety:help.people.${id}`)}</li>
          ))}
        </ul>
      </section>
      <p class="s q">
        {t("safety:help.nothingSent")} {t("safety:help.leave")}
      </p>
    </Page>
  );
}
