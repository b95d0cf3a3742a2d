// The older locked box: a safe whose words were forgotten, set aside unopened, and what comes back from it.
import type { EraseRest, Notice } from "../safe/api.ts";
import { bringIn, preview } from "./bring-in.ts";
import type { Failed } from "./failure.ts";
import type { Session } from "./session.ts";
import { gone } from "./shelves.ts";

/** What keeps a box from ever being opened, when it is said of the older one. */
const broken: ReadonlySet<string> = new Set(["entries-gone", "interrupted", "key-gone", "nothing-kept"]);

/** Sets the safe that cannot be opened aside, where it can be told from a new one; the page starts anew after it. */
export const beginAgain = (session: Session): Promise<"set-aside" | "older-there" | Failed> =>
  session.use((safe) => safe.setAside());

export const hasOlderBox = (session: Session): Promise<boolean | Failed> =>
  session.use((safe) => safe.hasOlder());

/** Erases one box and leaves the other; resolves to the code of what went wrong, if anything did. */
export async function eraseBox(session: Session, box: "current" | "older"): Promise<readonly string[]> {
  const rest: readonly EraseRest[] | Failed = await session.use((safe) => safe.erase(box));
  if ("failed" in rest) return [rest.failed];
  return rest.length > 0 ? ["erase-box"] : [];
}

/** Opens the older box with its words and takes its records into the space that is open, where nothing of them was before as what came before it; the box stays as it is. */
export async function bringBack(
  session: Session,
  words: string,
): Promise<
  "wrong-passphrase" | "broken" | { readonly brought: number; readonly notices: readonly Notice[] } | Failed
> {
  const found = await session.use((safe) => safe.readOlder(words));
  if (found === "wrong-passphrase") return found;
  if ("failed" in found) return broken.has(found.failed) ? "broken" : found;
  const records = session.space.value?.records;
  if (records === undefined) return { failed: "locked" };
  const outcome = await session.use(async () => {
    const merged = await preview(records, found.records);
    await bringIn(records, merged);
    return merged.changes.filter(({ kind }) => kind !== gone).length;
  });
  return typeof outcome === "object" ? outcome : { brought: outcome, notices: found.notices };
}
