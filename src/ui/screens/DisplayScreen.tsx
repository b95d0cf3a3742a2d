import type { TextSize, Theme } from "../../app/plain.ts";
import { ownSample, westernSample } from "../../i18n/digits.ts";
import { languages } from "../../i18n/i18n.ts";
import { Choice } from "../components/Choice.tsx";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

const themes: readonly Theme[] = ["auto", "light", "dark"];
const figures = ["off", "on"] as const;
const sizes: readonly TextSize[] = ["normal", "large", "largest"];

/** How the app looks: three settings that stay readable on the phone, and two kept with her entries. */
export function DisplayScreen() {
  const { plain } = useApp();
  const { settings } = useSpace();
  const t = useText();
  const language = useLanguage();
  const ownDigits = ownSample(language);
  const { theme = "auto", textSize = "normal" } = plain.settings.value;
  return (
    <Page back tabbed>
      <h1 tabIndex={-1}>{t("ui:display.title")}</h1>
      <Choice
        label={t("ui:display.language")}
        options={languages.map(({ tag, name }) => ({ value: tag, text: name, lang: tag }))}
        value={language}
        onChoose={(tag) => plain.change({ language: tag })}
      />
      <Choice
        label={t("ui:display.theme")}
        options={themes.map((value) => ({ value, text: t(`ui:display.theme.${value}`) }))}
        value={theme}
        onChoose={(value) => plain.change({ theme: value })}
      />
      <Choice
        label={t("ui:display.size")}
        options={sizes.map((value) => ({ value, text: t(`ui:display.size.${value}`) }))}
        value={textSize}
        onChoose={(value) => plain.change({ textSize: value })}
      />
      <p class="hint">{t("ui:display.readable")}</p>
      <Choice
        label={t("ui:display.figures")}
        options={figures.map((value) => ({ value, text: t(`ui:display.figures.${value}`) }))}
        value={settings.current.value.figures ? "on" : "off"}
        onChoose={(value) => settings.change({ figures: value === "on" })}
      />
      <p class="hint">{t("ui:display.figures.note")}</p>
      {ownDigits !== null && (
        <Choice
          label={t("ui:display.digits")}
          options={[
            { value: "western", text: westernSample },
            { value: "own", text: ownDigits },
          ]}
          value={settings.current.value.ownDigits ? "own" : "western"}
          onChoose={(value) => settings.change({ ownDigits: value === "own" })}
        />
      )}
    </Page>
  );
}
