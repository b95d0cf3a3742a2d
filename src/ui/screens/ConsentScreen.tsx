import { useLayoutEffect, useState } from "preact/hooks";
import { browserFacts, installWay } from "../../app/install.ts";
import type { Route } from "../../app/routes.ts";
import { Bench, CouldBeSeen, Mirror, StaysHere } from "../components/drawings.tsx";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useProblem } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";

const cards = [
  ["here", StaysHere],
  ["seen", CouldBeSeen],
  ["notDiagnosis", Mirror],
  ["stop", Bench],
] as const;

/** Four things to know, where the home screen was told of if it must be; then either a check in memory or her own words. */
export function ConsentScreen({ route }: { route: Extract<Route, { screen: "consent" }> }) {
  const { session, navigation, installOffers } = useApp();
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useProblem();

  // On the home screen of an iPhone it begins empty: that is told before the first answer.
  const mustTell = !route.told && installWay(browserFacts(installOffers)) === "safari";
  useLayoutEffect(() => {
    if (mustTell) navigation.swap({ screen: "install", before: route.to });
  }, [mustTell, navigation, route]);

  async function begin(): Promise<void> {
    if (route.to === "keep") return navigation.go("words");
    if (isBusy) return;
    setBusy(true);
    const outcome = await session.tryIt();
    setBusy(false);
    if (outcome !== "done") return setProblem(() => t("start:notHere"));
    navigation.restart("today");
    navigation.go("door");
  }
  if (mustTell) return <Page back />;
  return (
    <Page
      title={t("ui:consent.title")}
      back
      foot={
        <button type="button" class="btn" aria-busy={isBusy} onClick={() => void begin()}>
          {t("ui:consent.begin")}
        </button>
      }
    >
      <ul class="cards4">
        {cards.map(([id, Drawing]) => (
          <li key={id}>
            <Drawing />
            <p>
              <b class="b">{t(`ui:consent.${id}`)}</b> {t(`ui:consent.${id}.note`)}
            </p>
          </li>
        ))}
      </ul>
      {problem !== undefined && (
        <p class="bad" role="alert">
          {problem}
        </p>
      )}
    </Page>
  );
}
