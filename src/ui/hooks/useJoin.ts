import type { Part } from "../../app/participation.ts";
import type { Workshop } from "../../workshop/ticket.ts";
import { useApp } from "./useApp.ts";
import { useCheckEntry } from "./useCheckEntry.ts";
import { useProblem } from "./useProblem.ts";
import { useText } from "./useText.ts";

/** Into a workshop, and on to its check. Whoever is not in her own space answers in memory only: an open safe is locked before. */
export function useJoin(): {
  join(workshop: Workshop, part: Part): Promise<void>;
  readonly problem: string | undefined;
} {
  const { session, navigation, joined } = useApp();
  const { begin } = useCheckEntry();
  const t = useText();
  const [problem, setProblem] = useProblem();

  async function forGuests(): Promise<boolean> {
    await session.space.value?.records.settled();
    const outcome = await session.tryIt();
    if (outcome !== "done") setProblem(() => t("start:notHere"));
    return outcome === "done";
  }
  return {
    problem,
    async join(workshop, part) {
      const { form } = workshop.invitation;
      const isHers = part === "own";
      joined.value = { workshop, part, given: null };
      if (isHers && session.space.value === null) return navigation.go({ screen: "consent", to: "try" });
      if (!isHers && !(await forGuests())) return;
      const isInOne = session.space.value?.assessments.open.value != null;
      navigation.restart(isInOne ? "begin-check" : "today");
      if (!isInOne) begin({ form });
    },
  };
}
