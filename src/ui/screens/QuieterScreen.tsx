import { leaveQuieter } from "../../app/going-on.ts";
import { SixLeaves } from "../components/drawings.tsx";
import { Page } from "../components/Page.tsx";
import { useAfter } from "../hooks/useAfter.ts";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** After the short check: six quieter questions are offered, once, and leaving them is as easy. */
export function QuieterScreen() {
  const { navigation } = useApp();
  const space = useSpace();
  const t = useText();
  const goTo = useAfter();
  const check = space.assessments.done.value[0];
  if (check === undefined) return <Page />;
  function ask(): void {
    if (check !== undefined) space.assessments.askQuieter(check);
    navigation.swap("check");
  }
  function leave(): void {
    if (check !== undefined) leaveQuieter(space, check);
    goTo("finished");
  }
  return (
    <Page class="doorpage">
      <SixLeaves full={0} />
      <h1 class="qn" tabIndex={-1}>
        {t("check:quieter.title")}
      </h1>
      <p class="lead s">{t("check:quieter.lead")}</p>
      <div class="stack close">
        <button type="button" class="btn out" onClick={ask}>
          {t("check:quieter.yes")}
        </button>
        <button type="button" class="btn out" onClick={leave}>
          {t("check:quieter.no")}
        </button>
      </div>
      <p class="hint c">{t("check:quieter.alone")}</p>
    </Page>
  );
}
