import { useEffect, useState } from "preact/hooks";
import { errorCode } from "../../app/failure.ts";
import { askToLast, type StorageFacts, storageFacts } from "../../app/phone.ts";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const factsOf = ({ isInstalled, isLasting, isKeyInDatabase }: StorageFacts) =>
  [
    [isInstalled ? "installed" : "inBrowser", isInstalled],
    [isLasting === null ? "unknown" : isLasting ? "lasting" : "passing", isLasting === true],
    [isKeyInDatabase ? "database" : "file", !isKeyInDatabase],
    ["private", false],
  ] as const;

/** Where her entries lie and what could take them away, as far as the browser tells. */
export function StorageScreen() {
  const app = useApp();
  const { mode } = useSpace();
  const t = useText();
  const [facts, setFacts] = useState<StorageFacts | null>();
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<"yes" | "no">();
  useEffect(() => {
    storageFacts().then(setFacts, (error: unknown) => {
      errorCode(error);
      setFacts(null);
    });
  }, [answer, turn]);

  async function ask(): Promise<void> {
    setAnswer((await askToLast(app)) === true ? "yes" : "no");
  }
  if (mode === "memory")
    return (
      <Page title={t("ui:storage.title")} back tabbed>
        <p class="lead">{t("ui:storage.memory")}</p>
      </Page>
    );
  return (
    <Page title={t("ui:storage.title")} back tabbed>
      <p class="lead">{t("ui:storage.lead")}</p>
      {facts === null && (
        <section class="panel stack close" role="alert">
          <p>{t("ui:storage.failed")}</p>
          <button type="button" class="btn out" onClick={() => setTurn(turn + 1)}>
            {t("ui:tryAgain")}
          </button>
        </section>
      )}
      {facts && (
        <ul class="rows">
          {factsOf(facts).map(([id, isGood]) => (
            <li key={id}>
              <Icon of={isGood ? icons.tick : icons.alert} class="stt" />
              <span class="grow">
                <span class="b">{t(`ui:storage.${id}`)}</span>
                <br />
                <span class="s q">{t(`ui:storage.${id}.note`)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {facts?.canAsk && facts.isLasting !== true && (
        <button type="button" class="btn out" onClick={() => void ask()}>
          {t("ui:storage.ask")}
        </button>
      )}
      {answer !== undefined && (
        <p class="s" role="status">
          {t(`ui:storage.ask.${answer}`)}
        </p>
      )}
    </Page>
  );
}
