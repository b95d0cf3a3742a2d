import type { Check } from "../../app/assessments.ts";
import { leaveQuieter } from "../../app/going-on.ts";
import { useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { AskOnce } from "./AskOnce.tsx";

interface Props {
  check: Check;
  onDiscarded?: () => void;
}

/** Takes the answers of an unfinished check away, after one question; a finished one only leaves its quieter questions. */
export function Discard({ check, onDiscarded }: Props) {
  const space = useSpace();
  const t = useText();
  if (check.body.finishedAt !== undefined)
    return (
      <button
        type="button"
        class="btn out"
        onClick={() => {
          leaveQuieter(space, check);
          onDiscarded?.();
        }}
      >
        {t("ui:begin.notToday")}
      </button>
    );
  return (
    <AskOnce
      text={t("ui:begin.anew")}
      look="btn out"
      question={<p>{t("ui:begin.anew.ask")}</p>}
      no={t("ui:begin.anew.no")}
      yes={t("ui:begin.anew.yes")}
      onYes={() => {
        space.assessments.discard(check);
        onDiscarded?.();
      }}
    />
  );
}
