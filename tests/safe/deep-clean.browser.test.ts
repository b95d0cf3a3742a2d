// A deep clean changes the key of everything. One that was interrupted leaves a next key in the half box; opening the safe ends it one way or the other.
import { beforeAll, expect, test } from "vitest";
import { type Bytes, concat } from "../../src/lib/bytes.ts";
import { systemRandom } from "../../src/lib/random.ts";
import { deepClean } from "../../src/safe/deep-clean.ts";
import { argon2id } from "../../src/safe/kdf.ts";
import { blockPieces, copiesOf, makeBlock, slotOf } from "../../src/safe/key-file.ts";
import { loadSpace } from "../../src/safe/load.ts";
import { makePageKey, openManifest, openPage, sealManifest, sealPage } from "../../src/safe/pages.ts";
import { changePassphrase } from "../../src/safe/passphrase.ts";
import { openSession } from "../../src/safe/session.ts";
import { makeHalfKey, makeSecret, sealHalfBox, sealSlot } from "../../src/safe/slots.ts";
import { killedAfter } from "./faults.ts";
import {
  fileIn,
  found,
  type NamedPlaces,
  newPlaces,
  newWords,
  opened,
  record,
  restored,
  type Snapshot,
  safeAt,
  safeWith,
  snapshot,
  words,
} from "./places.ts";

const codeBytes = new Uint8Array(32).fill(7);
const codeSecret = () => makeSecret(2, codeBytes.slice(), new Uint8Array(32));

interface Interrupted {
  readonly made: Snapshot;
  /** The key file names a next key; the pages are still under the slot's key. */
  readonly before: Snapshot;
  /** The same, with the pages under the next key. */
  readonly after: Snapshot;
}
let interrupted: Interrupted;

/** Gives the safe a recovery code in slot 1 and a next key, as the first step of a deep clean does. */
async function nameNextKey(places: NamedPlaces, next: Bytes): Promise<void> {
  const { header, half, content, copies, base } = await found(places);
  if (base === null) throw new Error("no half box");
  const { spaceKey } = content;
  const code = await sealSlot(
    await codeSecret(),
    { header, half, slot: 1 },
    { flags: 0, spaceKey },
    systemRandom,
  );
  const slots = concat(slotOf(base.slots, 0), code, slotOf(base.slots, 2), slotOf(base.slots, 3));
  const box = { ...base.box, generation: base.box.generation + 1, next };
  const halfKey = await makeHalfKey(spaceKey, header, half);
  const halfBox = await sealHalfBox(halfKey, header, half, slots, box, systemRandom);
  await places.keyFile.write(blockPieces(half, copies, makeBlock(header, slots, halfBox, systemRandom)));
}

/** Seals the manifest and all pages under the next key, as the second step does. */
async function sealUnderNext(places: NamedPlaces, next: Bytes): Promise<void> {
  const { header, half, content } = await found(places);
  const old = await makePageKey(content.spaceKey, header.fileId, half);
  const key = await makePageKey(next, header.fileId, half);
  const { rows } = await places.rows.read(half);
  const sealed = new Map<number, Bytes>();
  for (const [page, row] of rows) {
    const manifest = page === 0 ? await openManifest(old, row) : null;
    const content = page === 0 ? null : await openPage(old, page, row);
    if (manifest !== null) sealed.set(page, await sealManifest(key, manifest, systemRandom));
    else if (content !== null) sealed.set(page, await sealPage(key, page, content, systemRandom));
    else sealed.set(page, systemRandom.bytes(16_384));
  }
  await places.rows.save(half, rows.get(0)?.slice(0, 12) ?? null, sealed);
}

beforeAll(async () => {
  const places = newPlaces();
  await safeWith(places, [record("a"), record("b")]);
  const made = await snapshot(places);
  const next = systemRandom.bytes(32);
  await nameNextKey(places, next);
  const before = await snapshot(places);
  await sealUnderNext(places, next);
  interrupted = { made, before, after: await snapshot(places) };
});

const codeOpens = (places: NamedPlaces): Promise<boolean> =>
  codeSecret()
    .then((secret) => found(places, secret))
    .then(
      () => true,
      () => false,
    );

test.each([0, 1, 2])("before the pages changed it goes back, also killed after %i writes", async (writes) => {
  const places = await restored(interrupted.before);
  await safeAt(killedAfter(places, writes))
    .unlock(words)
    .catch(() => {});
  expect((await opened(places))?.ids).toEqual(["a", "b"]);
  expect(await opened(places)).toMatchObject({ ids: ["a", "b"], notices: [] });
  const { base, content } = await found(places);
  expect(base?.box).toMatchObject({ generation: 3, next: null });
  expect(content.spaceKey).toEqual((await found(await restored(interrupted.before))).content.spaceKey);
  expect(await codeOpens(places)).toBe(true);
});

test.each([0, 1, 2])("after the pages changed it goes on, also killed after %i writes", async (writes) => {
  const places = await restored(interrupted.after);
  await safeAt(killedAfter(places, writes))
    .unlock(words)
    .catch(() => {});
  expect((await opened(places))?.ids).toEqual(["a", "b"]);
  expect(await opened(places)).toMatchObject({ ids: ["a", "b"], notices: [] });
  const before = (await found(await restored(interrupted.after))).base?.box.next;
  const { base, content } = await found(places);
  expect(base?.box).toMatchObject({ generation: 3, next: null });
  expect(content.spaceKey).toEqual(before);
  expect(await codeOpens(places)).toBe(false);
});

test.each([0, 1] as const)(
  "of two copies that both open, the newer one is believed: copy %i",
  async (newer) => {
    const places = await restored(interrupted.made);
    const { half, copies } = await found(places);
    const next = (await found(await restored(interrupted.before))).copies[0];
    await places.keyFile.write(blockPieces(half, copies, next));
    const older = copies[0];
    await places.keyFile.write([{ at: (newer === 0 ? 8192 : 0) + half * 4096, bytes: older }]);
    expect((await found(places)).base?.box.generation).toBe(2);
    expect(await opened(places)).toMatchObject({
      ids: ["a", "b"],
      notices: [{ code: "copy-repaired", count: 1 }],
    });
    expect((await found(places)).base?.box).toMatchObject({ generation: 3, next: null });
  },
);

test("through another slot it works on under the next key and leaves the file, until slot 0 is written", async () => {
  const places = await restored(interrupted.after);
  const { header } = await found(places);
  const file = (await fileIn(places)) ?? new Uint8Array();
  const session = await openSession(places, [file], header, await codeSecret());
  expect(session).toMatchObject({ underNext: true, generation: 2, notices: [] });
  expect(await fileIn(places)).toEqual(file);
  if (session === null) throw new Error("not opened");
  expect(await changePassphrase({ places, kdf: argon2id, session }, words, newWords)).toBe("changed");
  expect(await opened(places, newWords)).toMatchObject({ ids: ["a", "b"], notices: [] });
  expect(await opened(places, words)).toBeNull();
  expect(await codeOpens(places)).toBe(false);
});

test("a lost manifest does not keep it from being ended by what the pages are under", async () => {
  for (const [at, generation] of [
    [interrupted.before, 3],
    [interrupted.after, 3],
  ] as const) {
    const places = await restored(at);
    const { half } = await found(places);
    const { rows } = await places.rows.read(half);
    await places.rows.save(
      half,
      rows.get(0)?.slice(0, 12) ?? null,
      new Map([[0, systemRandom.bytes(16_384)]]),
    );
    expect(await opened(places)).toMatchObject({ ids: ["a", "b"], notices: [{ code: "manifest-rebuilt" }] });
    expect((await found(places)).base?.box).toMatchObject({ generation, next: null });
  }
});

test("where no page opens, the next key is kept", async () => {
  const places = await restored(interrupted.after);
  const { half, base } = await found(places);
  const { rows } = await places.rows.read(half);
  const lost = new Map([...rows.keys()].map((page) => [page, systemRandom.bytes(16_384)] as const));
  await places.rows.save(half, rows.get(0)?.slice(0, 12) ?? null, lost);
  expect((await opened(places))?.ids).toEqual([]);
  expect((await found(places)).base?.box.next).toEqual(base?.box.next);
  const [a, b] = copiesOf((await fileIn(places)) ?? new Uint8Array(), half);
  expect(a).toEqual(b);
});

test("a change of words keeps what the half box holds beside", async () => {
  const places = await restored(interrupted.before);
  const safe = safeAt(places);
  await safe.unlock(words);
  expect(await safe.changePassphrase(words, newWords)).toBe("changed");
  expect(await codeOpens(places)).toBe(true);
});

const rowsIn = async (places: NamedPlaces) => {
  const both = await Promise.all(([0, 1] as const).map((half) => places.rows.read(half)));
  return both.map(({ rows }) => rows);
};

test("after it the old key file opens nothing with the old words, and no own page is as it was", async () => {
  const places = await restored(interrupted.made);
  const { half } = await found(places);
  const [file, before] = [await fileIn(places), await rowsIn(places)];
  const safe = safeAt(places);
  await safe.unlock(words);
  expect(await safe.deepClean("other words than hers", false)).toBe("wrong-passphrase");
  expect(await rowsIn(places)).toEqual(before);
  expect(await safe.deepClean(words, false)).toBe("cleaned");
  await safe.put([record("c")]);
  expect(await opened(places)).toMatchObject({ ids: ["a", "b", "c"], notices: [] });
  const after = await rowsIn(places);
  for (const [page, row] of after[half] ?? []) expect(row).not.toEqual(before[half]?.get(page));
  expect(after[1 - half]).toEqual(before[1 - half]);

  await places.keyFile.write([{ at: 0, bytes: file ?? new Uint8Array() }]);
  expect((await opened(places))?.ids).toEqual([]);
});

test("twice, and after an interrupted one that was opened by another slot, it ends whole", async () => {
  const places = await restored(interrupted.after);
  const { header } = await found(places);
  const file = (await fileIn(places)) ?? new Uint8Array();
  const session = await openSession(places, [file], header, await codeSecret());
  if (session === null) throw new Error("not opened");
  const { space } = await loadSpace(session.pageKey, await places.rows.read(session.half), null);
  expect(await deepClean({ places, kdf: argon2id, session }, words, space, false)).toBe("cleaned");
  expect(await deepClean({ places, kdf: argon2id, session }, words, space, false)).toBe("cleaned");
  expect(await opened(places)).toMatchObject({ ids: ["a", "b"], notices: [] });
  expect((await found(places)).base?.box.next).toBeNull();
  expect(await codeOpens(places)).toBe(false);
});

test("entries that cannot be read are in its way until she gives them up", async () => {
  const places = newPlaces();
  const long = "x".repeat(12_000);
  await safeWith(places, [record("a", long), record("b", long)]);
  const { half } = await found(places);
  const { rows } = await places.rows.read(half);
  await places.rows.save(half, rows.get(0)?.slice(0, 12) ?? null, new Map([[1, systemRandom.bytes(16_384)]]));
  const safe = safeAt(places);
  await safe.unlock(words);
  const file = await fileIn(places);
  expect(await safe.deepClean(words, false)).toBe("unreadable");
  expect(await fileIn(places)).toEqual(file);
  expect(await safe.deepClean(words, true)).toBe("cleaned");
  expect(await opened(places)).toMatchObject({ ids: ["b"], notices: [] });
});
