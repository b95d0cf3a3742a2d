// Saving into an open space, and making room for later saves.
import type { Bytes } from "../lib/bytes.ts";
import { stampLength } from "./database.ts";
import { SafeError } from "./errors.ts";
import { mostPages, randomRow, sealManifest, sealPage } from "./pages.ts";
import type { Places, Session } from "./session.ts";
import { adopt, capacityFor, type Plan, planSave, type Space, versionsAfter } from "./space.ts";

const pairsAtOnce = 64;

/** Adds `wanted` pairs of random pages, at most 64 in one transaction, unless `stopped` says so before. */
export async function grow(
  places: Places,
  space: Space,
  wanted: number,
  stopped = () => false,
): Promise<void> {
  for (let left = wanted; left > 0 && !stopped(); left -= pairsAtOnce) {
    const pairs = Math.min(left, pairsAtOnce);
    const rows = Array.from({ length: 2 * pairs }, () => randomRow(places.random));
    await places.rows.addPairs(space.versions.length, rows);
    space.versions.push(...Array<number>(pairs).fill(0));
  }
}

async function makeRoom(places: Places, space: Space, plan: Plan): Promise<void> {
  const capacity = capacityFor(space, plan);
  if (capacity > mostPages) throw new SafeError("safe-full");
  while (space.versions.length < capacity) {
    const now = space.versions.length;
    await grow(places, space, Math.min(capacity, 2 * now) - now);
  }
}

async function sealPlan({ random }: Places, { pageKey, generation }: Session, space: Space, plan: Plan) {
  const { epoch } = space;
  const sealed = [...plan].map(async ([page, { records }]): Promise<[number, Bytes]> => {
    if (records.size === 0) return [page, randomRow(random)];
    return [page, await sealPage(pageKey, page, { version: epoch, records: [...records.values()] }, random)];
  });
  const manifest = {
    epoch,
    generation: generation ?? space.generation,
    versions: versionsAfter(space, plan, epoch),
  };
  const [first, ...rest] = await Promise.all([sealManifest(pageKey, manifest, random), ...sealed]);
  return { stamp: first.slice(0, stampLength), rows: new Map([[0, first], ...rest]) };
}

/**
 * Keeps changed records (null: removes) in one strict transaction; all or nothing. Throws SafeError "other-tab", "disk-full",
 * "safe-full" or "storage-failed".
 */
export async function saveChanges(
  places: Places,
  session: Session,
  space: Space,
  changes: ReadonlyMap<string, Bytes | null>,
): Promise<void> {
  const plan = planSave(space, changes);
  if (plan.size === 0) return;
  await makeRoom(places, space, plan);
  // Raised before the transaction: a version is never used again, even after an abort.
  space.epoch += 1;
  const { stamp, rows } = await sealPlan(places, session, space, plan);
  await places.rows.save(session.half, space.stamp, rows);
  adopt(space, plan, stamp);
}
