import { useState } from "preact/hooks";

/** A sentence, said whenever it is drawn, so that it follows the language. */
export type Told = () => string;

/** What went wrong, in the words of the language in use, and what changes it; without an argument nothing did. */
export function useProblem(): readonly [problem: string | undefined, setProblem: (told?: Told) => void] {
  const [[told], setTold] = useState<readonly Told[]>([]);
  return [told?.(), (say) => setTold(say ? [say] : [])];
}
