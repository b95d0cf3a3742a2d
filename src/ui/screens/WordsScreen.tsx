import { useEffect, useState } from "preact/hooks";
import { askToLast, hindrance } from "../../app/phone.ts";
import type { Route } from "../../app/routes.ts";
import { NewWords } from "../components/NewWords.tsx";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import type { Told } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";

/** Her words for a new safe; what is in memory goes into it. Where nothing can be kept, the gate stands here instead. */
export function WordsScreen({ route }: { route: Extract<Route, { screen: "words" }> }) {
  const app = useApp();
  const { session, navigation } = app;
  const t = useText();
  const [mayKeep, setMayKeep] = useState(route.anyway === true);
  useEffect(() => {
    if (mayKeep) return;
    void hindrance().then((why) =>
      why === null ? setMayKeep(true) : navigation.swap({ screen: "gate", why }),
    );
  }, [mayKeep, navigation]);

  async function keep(words: string): Promise<Told | null> {
    const outcome = await session.keep(words, route.isBrought);
    if (outcome === "unusable-passphrase") return () => t("ui:words.own.weak");
    if (outcome === "older-there") return () => t("backup:restore.full");
    if (outcome !== "done") return () => t(`errors:${outcome.failed}`);
    void askToLast(app);
    navigation.restart("kept");
    return null;
  }
  if (!mayKeep) return <Page back />;
  return <NewWords doneLabel={t("ui:words.keep")} onDone={keep} />;
}
