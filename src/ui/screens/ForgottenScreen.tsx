import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const ways = [
  ["letters", icons.words],
  ["picture", icons.leaf],
  ["order", icons.plan],
  ["pause", icons.moon],
] as const;

/** Ways to find the words again; nothing here deletes anything. */
export function ForgottenScreen() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <Page
      back
      foot={
        <button type="button" class="btn" onClick={navigation.back}>
          {t("ui:forgotten.back")}
        </button>
      }
    >
      <h1 tabIndex={-1}>{t("ui:forgotten.title")}</h1>
      <p class="lead">{t("ui:forgotten.lead")}</p>
      <ul class="rows">
        {ways.map(([id, icon]) => (
          <li key={id}>
            <Icon of={icon} class="stt" />
            <span class="grow">
              <span class="b">{t(`ui:forgotten.${id}`)}</span>
              <br />
              <span class="s q">{t(`ui:forgotten.${id}.note`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
