import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

/** Where a check begins, or goes on. */
export function BeginCheckScreen() {
  const { navigation } = useApp();
  const { assessments, mode } = useSpace();
  const t = useText();
  const language = useLanguage();
  const open = assessments.open.value;

  function begin(): void {
    assessments.begin("short", language);
    navigation.go("door");
  }
  return (
    <Page title={t("ui:begin.title")} tabbed>
      <p class="lead">{t("ui:begin.lead")}</p>
      <p>{t("ui:begin.skip")}</p>
      {open === null ? (
        <button type="button" class="btn" onClick={begin}>
          {t("ui:begin.short")}
        </button>
      ) : (
        <div class="stack close">
          <button type="button" class="btn" onClick={() => navigation.go("door")}>
            {t("ui:begin.goOn")}
          </button>
          <button type="button" class="btn out" onClick={() => assessments.discard(open)}>
            {t("ui:begin.anew")}
          </button>
        </div>
      )}
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
