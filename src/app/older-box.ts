// The older locked box: a safe whose words were forgotten, set aside unopened, and what comes back from it.
import { routineKind } from "../care/habits.ts";
import { cardKind, letterKind, signKind } from "../care/pages.ts";
import { planItemKind } from "../care/plan.ts";
import type { Envelope, EraseRest, Notice } from "../safe/api.ts";
import type { Kind } from "./kinds.ts";
import type { Records } from "./records.ts";
import type { Session } from "./session.ts";
import { settingsKind } from "./settings.ts";

type Failed = { readonly failed: string };

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

const pageKinds: readonly Kind<{ readonly which: string }>[] = [signKind, letterKind, cardKind];

/** One plan holds a step or a habit once, and each page of hers is there once. */
function isHere({ kind, body }: Envelope, records: Records): boolean {
  const { actionId, routineId, which } = (body ?? {}) as Readonly<Record<string, unknown>>;
  const page = pageKinds.find((one) => one.kind === kind);
  if (page !== undefined) return records.all(page).some((one) => one.body.which === which);
  if (kind === planItemKind.kind && typeof actionId === "string")
    return records.all(planItemKind).some((item) => item.body.actionId === actionId);
  return (
    kind === routineKind.kind && records.all(routineKind).some((item) => item.body.routineId === routineId)
  );
}

/** Opens the older box with its words and takes its records into the space that is open, as what came before; the box stays as it is. */
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
  const wanted = found.records.filter(
    (envelope) => envelope.kind !== settingsKind.kind && !isHere(envelope, records),
  );
  const brought = await session.use(() => records.bringIn(wanted));
  return typeof brought === "object" ? brought : { brought, notices: found.notices };
}
