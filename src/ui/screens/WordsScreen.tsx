import { NewWords } from "../components/NewWords.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** Her words for a new safe; what is in memory goes into it. */
export function WordsScreen() {
  const { session, navigation } = useApp();
  const t = useText();
  async function keep(words: string): Promise<string | null> {
    const outcome = await session.keep(words);
    if (outcome === "unusable-passphrase") return t("ui:words.own.weak");
    if (outcome !== "done") return t(`errors:${outcome.failed}`);
    navigation.restart("kept");
    return null;
  }
  return <NewWords doneLabel={t("ui:words.keep")} onDone={keep} />;
}
