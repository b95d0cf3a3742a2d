import type { Assessment } from "../../assessment/assessment.ts";
import { lanterns } from "../../assessment/red-lines.ts";
import { scoreCheck } from "../../assessment/scoring.ts";
import { instrument } from "../../instrument/versions.ts";
import { useText } from "../hooks/useText.ts";
import { Sprig } from "./leaves.tsx";

/** The sprig of a check. */
export function CheckPicture({ body }: { body: Assessment }) {
  const t = useText();
  const { categories } = scoreCheck(body.answers, body.form, body.mode);
  const lit = lanterns(body);
  const leaves = instrument.resultOrder.map((category) => ({
    category,
    low: categories[category].pressureLow,
    high: categories[category].pressureHigh,
    isLit: lit.includes(category),
  }));
  return <Sprig leaves={leaves} label={t("results:sprig")} />;
}
