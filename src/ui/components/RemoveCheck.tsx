import type { Check } from "../../app/assessments.ts";
import { removeCheck } from "../../app/removing.ts";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { AskOnce } from "./AskOnce.tsx";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";

/** Deletes a check she finished, after one question. */
export function RemoveCheck({ check }: { check: Check }) {
  const { navigation } = useApp();
  const space = useSpace();
  const t = useText();
  function remove(): void {
    navigation.restart("log");
    removeCheck(space, check);
  }
  return (
    <AskOnce
      text={
        <>
          <Icon of={icons.bin} small />
          {t("results:remove")}
        </>
      }
      look="link"
      question={
        <>
          <p>{t("results:remove.ask")}</p>
          <p class="s q">{t("results:remove.plan")}</p>
        </>
      }
      no={t("results:remove.no")}
      yes={t("results:remove.yes")}
      onYes={remove}
    />
  );
}
