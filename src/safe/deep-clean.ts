// Deep clean: everything is sealed under a new key, so that the old key file opens nothing of it any more, not even with the right words.
import type { Bytes } from "../lib/bytes.ts";
import type { Safe } from "./api.ts";
import { stampLength } from "./database.ts";
import { SafeError } from "./errors.ts";
import type { OpenHalf } from "./half.ts";
import { makePageKey, type PageKey, randomRow, sealManifest, sealPage } from "./pages.ts";
import { type Open, withHalf } from "./passphrase.ts";
import { nameNextKey, type Places, replaceSlots, type Session } from "./session.ts";
import type { Secret } from "./slots.ts";
import type { Space } from "./space.ts";

const hasUnreadable = ({ versions, pages }: Space): boolean =>
  versions.some((version, page) => page > 0 && version > 0 && !pages.has(page));

/** Seals the manifest and every page under the key, and fills each free one anew, in one strict transaction. */
async function sealAll(
  { rows, random }: Places,
  { half, generation }: Session,
  space: Space,
  key: PageKey,
): Promise<void> {
  // A version is never used again, even after an abort.
  space.epoch += 1;
  const { epoch } = space;
  const versions = space.versions.map((_, page) => (space.pages.has(page) ? epoch : 0));
  const manifest = { epoch, generation: generation ?? space.generation, versions };
  const first = await sealManifest(key, manifest, random);
  const sealed = versions.map(async (_, page): Promise<[number, Bytes]> => {
    const records = space.pages.get(page)?.records;
    if (page === 0) return [page, first];
    if (records === undefined) return [page, randomRow(random)];
    return [page, await sealPage(key, page, { version: epoch, records: [...records.values()] }, random)];
  });
  await rows.save(half, space.stamp, new Map(await Promise.all(sealed)));
  for (const [page, version] of versions.entries()) space.versions[page] = version;
  space.stamp = first.slice(0, stampLength);
}

async function clean(
  { places, session }: Open,
  space: Space,
  found: OpenHalf,
  secret: Secret,
): Promise<"cleaned"> {
  if (found.base === null) throw new SafeError("damaged-key-file");
  // One that was interrupted is ended with the key that it began with.
  const { base, next } = await nameNextKey(places, session, { ...found, base: found.base }, secret);
  try {
    const key = await makePageKey(next, session.header.fileId, session.half);
    await sealAll(places, session, space, key);
    session.pageKey = key;
    session.underNext = true;
    await replaceSlots(places, session, { ...found, base }, [secret]);
    return "cleaned";
  } finally {
    next.fill(0);
  }
}

/** Changes the key of an open space. Entries that cannot be read are in its way until she gives them up: they go. */
export async function deepClean(
  open: Open,
  passphrase: string,
  space: Space,
  givesUp: boolean,
): ReturnType<Safe["deepClean"]> {
  if (hasUnreadable(space) && !givesUp) return "unreadable";
  return withHalf(open, passphrase, (found, secret) => clean(open, space, found, secret));
}
