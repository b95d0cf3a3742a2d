import { useState } from "preact/hooks";
import { handOver, type OwnFile } from "../../app/files.ts";
import { browserFacts } from "../../app/install.ts";
import { useApp } from "./useApp.ts";

/** How far a file has come: null before she asked for one, and where the share sheet has told her. */
type FileState = "done" | "failed" | null;

/** Gives her a file from a touch, and says whether it went. */
export function useFile(): { readonly state: FileState; give(file: OwnFile): void } {
  const { expectLeave, installOffers } = useApp();
  const [state, setState] = useState<FileState>(null);
  return {
    state,
    give: (file) =>
      void handOver(file, browserFacts(installOffers), { expectLeave }).then(
        (outcome) => setState(outcome === "downloaded" ? "done" : null),
        () => setState("failed"),
      ),
  };
}
