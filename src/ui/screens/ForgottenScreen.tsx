import { type Drawing, Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

interface WayProps {
  id: "letters" | "picture" | "order" | "paper" | "copy";
  icon: Drawing;
  /** Where it leads; a way without is only something to think of. */
  onGo?: () => void;
}

function Way({ id, icon, onGo }: WayProps) {
  const t = useText();
  const inside = (
    <>
      <Icon of={icon} class="stt" />
      <span class="grow">
        <span class="b">{t(`ui:forgotten.${id}`)}</span>
        <br />
        <span class="s q">{t(`ui:forgotten.${id}.note`)}</span>
      </span>
    </>
  );
  if (onGo === undefined) return <li>{inside}</li>;
  return (
    <li>
      <button type="button" class="rowlink" onClick={onGo}>
        {inside}
        <Icon of={icons.next} small flip />
      </button>
    </li>
  );
}

/** Ways to find the words again, in the order to try them, and to begin beside what they lock; nothing here deletes anything. */
export function ForgottenScreen() {
  const { navigation } = useApp();
  const t = useText();
  function toField(): void {
    navigation.back();
    // The page below is drawn by then.
    requestAnimationFrame(() => document.querySelector<HTMLElement>("main input")?.focus());
  }
  return (
    <Page back>
      <h1 tabIndex={-1}>{t("ui:forgotten.title")}</h1>
      <p class="lead">{t("ui:forgotten.lead")}</p>
      <ol class="rows">
        <Way id="letters" icon={icons.words} onGo={toField} />
        <Way id="picture" icon={icons.leaf} />
        <Way id="order" icon={icons.plan} />
        <Way id="paper" icon={icons.note} onGo={() => navigation.go("paper-open")} />
        <Way id="copy" icon={icons.box} onGo={() => navigation.go("restore")} />
      </ol>
      <p class="s q">{t("ui:forgotten.pause")}</p>
      <section class="last">
        <button type="button" class="link" onClick={() => navigation.go("begin-again")}>
          <Icon of={icons.plus} small />
          {t("ui:forgotten.again")}
        </button>
        <p class="s q">{t("ui:forgotten.again.note")}</p>
      </section>
    </Page>
  );
}
