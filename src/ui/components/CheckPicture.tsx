import type { Assessment } from "../../assessment/assessment.ts";
import { useText } from "../hooks/useText.ts";
import { factsOf } from "./facts.ts";
import { Sprig } from "./leaves.tsx";

/** The sprig of a check. */
export function CheckPicture({ body }: { body: Assessment }) {
  const t = useText();
  const leaves = factsOf(body).map(({ category, result, lit }) => ({
    category,
    low: result.pressureLow,
    high: result.pressureHigh,
    isLit: lit > 0,
  }));
  return <Sprig leaves={leaves} label={t("results:sprig")} />;
}
