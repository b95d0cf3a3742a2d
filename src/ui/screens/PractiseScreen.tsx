import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import type { Screen } from "../../app/routes.ts";
import { type Drawing, Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { WordsField } from "../components/WordsField.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useProblem } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";

const ways = [
  ["change-words", icons.key, "ui:safety.change"],
  ["paper-key", icons.note, "ui:practise.paper"],
] as const satisfies readonly (readonly [Screen, Drawing, string])[];

/** What helps when the words did not come: other words, or a paper. Both ask for her words, with the list. */
function Instead() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <section>
      <p class="s">{t("ui:practise.instead")}</p>
      <ul class="rows">
        {ways.map(([screen, icon, key]) => (
          <li key={screen}>
            <button type="button" class="rowlink" onClick={() => navigation.swap(screen)}>
              <Icon of={icon} class="stt" />
              <span class="b grow">{t(key)}</span>
              <Icon of={icons.next} small flip />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Her words once from memory, without the list; it changes nothing and is noted nowhere. */
export function PractiseScreen() {
  const { session, navigation } = useApp();
  const { opening } = useSpace();
  const t = useText();
  const typed = useSignal("");
  const [answer, setAnswer] = useState<"right" | "wrong">();
  const [problem, setProblem] = useProblem();
  const [isBusy, setBusy] = useState(false);
  // Offered once in an opening, whatever comes of it.
  useEffect(() => opening?.endPractice(), [opening]);

  async function check(): Promise<void> {
    if (isBusy || typed.value.trim() === "") return;
    setBusy(true);
    setProblem();
    const outcome = await session.use((safe) => safe.checkPassphrase(typed.value));
    setBusy(false);
    if (typeof outcome === "object") return setProblem(() => t(`errors:${outcome.failed}`));
    setAnswer(outcome === "right" ? "right" : "wrong");
    if (outcome === "right") typed.value = "";
    else setProblem(() => t("ui:practise.wrong"));
  }
  const isRight = answer === "right";
  return (
    <Page
      title={t("ui:practise.title")}
      back
      foot={
        <button
          type="button"
          class="btn"
          aria-busy={isBusy}
          onClick={isRight ? navigation.back : () => void check()}
        >
          {t(isBusy ? "ui:looking" : isRight ? "ui:goOn" : "ui:practise.check")}
        </button>
      }
    >
      {isRight ? (
        <p class="lead" role="status">
          {t("ui:practise.right")}
        </p>
      ) : (
        <>
          <p class="lead">{t("ui:practise.lead")}</p>
          <WordsField
            value={typed.value}
            list={[]}
            hint={t("ui:practise.hint")}
            problem={problem}
            onChange={(text) => {
              typed.value = text;
            }}
            onEnter={() => void check()}
          />
          {answer === "wrong" && <Instead />}
        </>
      )}
    </Page>
  );
}
