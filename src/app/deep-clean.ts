// Deep clean of the open space: everything under a new key, and no paper key until she makes another.
import type { Session } from "./session.ts";

/** Changes the key of everything kept here; `givesUp` takes what cannot be read away, which is in its way otherwise. */
export async function deepClean(session: Session, words: string, givesUp: boolean) {
  await session.space.value?.records.settled();
  const outcome = await session.use((safe) => safe.deepClean(words, givesUp));
  if (outcome === "cleaned") session.space.value?.settings.change({ paperKey: false });
  return outcome;
}
