import { useState } from "preact/hooks";
import type { Route } from "../../app/routes.ts";
import { dependantSchema, prioritySchema, turnDependant, turnPriority, untold } from "../../care/life.ts";
import { Choices } from "../components/Choices.tsx";
import { dependantPictures, priorityPictures } from "../components/lifePictures.ts";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** What steps should fit: asked once before the first suggestion, and found again under More. */
export function LifeScreen({ route }: { route: Extract<Route, { screen: "life" }> }) {
  const { navigation } = useApp();
  const { settings } = useSpace();
  const t = useText();
  const [life, setLife] = useState(settings.life.value);
  const category = "before" in route ? route.before : undefined;

  function keep(chosen: typeof life): void {
    settings.change({ life: chosen });
    if (category === undefined) navigation.back();
    else navigation.swap({ screen: "category", id: category });
  }
  return (
    <Page
      back
      foot={
        <>
          {category !== undefined && (
            <button type="button" class="btn out" onClick={() => keep(untold)}>
              {t("ui:life.skip")}
            </button>
          )}
          <button type="button" class="btn" onClick={() => keep(life)}>
            {t(category === undefined ? "ui:life.keep" : "ui:life.go")}
          </button>
        </>
      }
    >
      <h1 tabIndex={-1}>{t("ui:life.title")}</h1>
      <p class="q">{t("ui:life.lead")}</p>
      <Choices
        label={t("ui:life.priorities")}
        hint={t("ui:life.priorities.hint")}
        tiles={prioritySchema.options.map((id) => ({
          id,
          text: t(`ui:life.priority.${id}`),
          picture: priorityPictures[id],
        }))}
        chosen={life.priorities}
        onTurn={(id) => setLife(turnPriority(life, id))}
      />
      <Choices
        label={t("ui:life.dependants")}
        shape="wide"
        tiles={dependantSchema.options.map((id) => ({
          id,
          text: t(`ui:life.dependant.${id}`),
          picture: dependantPictures[id],
        }))}
        chosen={life.dependants}
        onTurn={(id) => setLife(turnDependant(life, id))}
      />
    </Page>
  );
}
