import type { Route } from "../../app/routes.ts";
import type { OpenState } from "../../assessment/red-lines.ts";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const states: readonly OpenState[] = ["open", "unsure", "over", "unsaid"];

/** "Is this still open?": asked quietly about one red line; over takes its lantern away, the answer stays. */
export function StillOpenScreen({ route }: { route: Extract<Route, { screen: "still-open" }> }) {
  const { navigation } = useApp();
  const { assessments } = useSpace();
  const t = useText();
  const check = assessments.byId(route.check);
  if (check === undefined) return <Page back />;
  const said = check.body.open[route.id];
  const say = (state: OpenState) => assessments.setOpen(check, route.id, state);
  return (
    <Page
      back
      class="still"
      foot={
        <button type="button" class={said === undefined ? "link pz" : "btn"} onClick={navigation.back}>
          {t(said === undefined ? "safety:redline.open.later" : "ui:goOn")}
        </button>
      }
    >
      <Icon of={icons.lantern} class="q" />
      <p class="s q">{t("safety:redline.open.about")}</p>
      <h1 class="qn" id="still-open" tabIndex={-1}>
        {t("safety:redline.open")}
      </h1>
      <div class="choices" role="radiogroup" aria-labelledby="still-open">
        {states.map((state) => (
          <label class="choice" key={state}>
            <input type="radio" name="still-open" checked={said === state} onChange={() => say(state)} />
            <span>{t(`safety:redline.open.${state}`)}</span>
          </label>
        ))}
      </div>
      <p class="hint">{t("safety:redline.open.note")}</p>
    </Page>
  );
}
