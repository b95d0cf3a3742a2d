import type { Assessment } from "../../assessment/assessment.ts";
import { measurementRange, scoreCheck, scorer } from "../../assessment/scoring.ts";
import type { Category } from "../../instrument/schema.ts";
import { useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** Whether she wants figures beside the words. */
export const useFigures = (): boolean => useSpace().settings.current.value.figures === true;

/** The score of a part and its range, where she wants figures and there is a number. */
export function Figures({ body, category }: { body: Assessment; category: Category }) {
  const t = useText();
  const isWanted = useFigures();
  const { answers, form, mode } = body;
  const result = scoreCheck(answers, form, mode).categories[category];
  const range = measurementRange(result, form, mode);
  if (!isWanted || range === null || result.score === null) return null;
  return <span class="s q figures">{t("results:figures", { score: result.score, ...range })}</span>;
}

/** By which questions, scoring and wording the figures came about, where she wants them. */
export function Versions({ body }: { body: Assessment }) {
  const t = useText();
  if (!useFigures()) return null;
  const { instrument, wording } = body;
  return <p class="s q">{t("results:figures.versions", { instrument, scorer, wording })}</p>;
}
