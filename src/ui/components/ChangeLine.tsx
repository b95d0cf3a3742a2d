import type { Assessment } from "../../assessment/assessment.ts";
import { changeBetween, mainChange } from "../../assessment/change.ts";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { mainText } from "./changeText.ts";

/** One quiet line about what changed since the check before, and the way to all of it. */
export function ChangeLine({ body, before }: { body: Assessment; before: Assessment }) {
  const { navigation } = useApp();
  const t = useText();
  return (
    <div class="s">
      <p>{mainText(t, body, mainChange(changeBetween(before, body)))}</p>
      <button type="button" class="link" onClick={() => navigation.go("change")}>
        {t("results:change.open")}
      </button>
    </div>
  );
}
