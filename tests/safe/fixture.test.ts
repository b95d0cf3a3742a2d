// The safe of version 1 read and written by the safe's own functions: what they seal with the same chance is the same, byte for byte.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type Bytes, concat, u32, utf8 } from "../../src/lib/bytes.ts";
import { type Random, systemRandom } from "../../src/lib/random.ts";
import { findHalf, type OpenHalf } from "../../src/safe/half.ts";
import { agreedHeader, type Header, makeHeader } from "../../src/safe/header.ts";
import { argon2id, stretch } from "../../src/safe/kdf.ts";
import { blocksOf, halfBoxOf, slotOf, slotsOf } from "../../src/safe/key-file.ts";
import { loadSpace } from "../../src/safe/load.ts";
import {
  makePageKey,
  openManifest,
  openPage,
  type PageKey,
  roomOf,
  sealManifest,
  sealPage,
} from "../../src/safe/pages.ts";
import { joinRecords, parseRecords } from "../../src/safe/records.ts";
import { deriveBytes, deriveKey, openBox, sealBox, sha256 } from "../../src/safe/sealing.ts";
import {
  firstHalfBox,
  type Half,
  type Kind,
  makeHalfKey,
  makeSecret,
  openHalfBox,
  openSlots,
  type Secret,
  sealHalfBox,
  sealSlot,
} from "../../src/safe/slots.ts";

interface Fixture {
  readonly words: string;
  readonly half: Half;
  readonly records: readonly unknown[];
  readonly file: string;
  readonly rows: Readonly<Record<string, string>>;
}

const fixture: Fixture = JSON.parse(readFileSync("tests/fixtures/safe-v1.json", "utf8"));
const { half } = fixture;
const bytes = (base64: string | undefined): Bytes => concat(Buffer.from(base64 ?? "", "base64"));
const file = bytes(fixture.file);
const block = blocksOf(file)[half] ?? new Uint8Array(0);
const slots = slotsOf(block);
const row = (page: number): Bytes => bytes(fixture.rows[page]);
const otherHalf: Half = half === 0 ? 1 : 0;
const otherId = new Uint8Array(16).fill(5);
const nothing = (): Bytes => new Uint8Array(32);

/** The chance that gave this box its nonce. */
const chanceOf = (box: Bytes): Random => ({ bytes: (length) => box.slice(0, length) });

/** Her words stretched once; whoever uses them gets a copy, since makeSecret overwrites what it is given. */
let x: Bytes;
let header: Header;
let open: OpenHalf;
let key: PageKey;
const secretOf = (kind: Kind): Promise<Secret> => makeSecret(kind, x.slice(), nothing());

beforeAll(async () => {
  const agreed = await agreedHeader(blocksOf(file));
  if (agreed === null) throw new Error("no header");
  header = agreed;
  x = await stretch(fixture.words, header.salt, header.cost, argon2id);
  const found = await findHalf(file, header, await secretOf(1));
  if (found === null) throw new Error("no half");
  open = found;
  key = await makePageKey(open.content.spaceKey, header.fileId, half);
});

describe("the header", () => {
  const changed = (at: number): Bytes => header.bytes.map((byte, other) => (other === at ? byte ^ 1 : byte));

  test("is made of its cost, salt and file id", async () => {
    expect(await makeHeader(header.cost, header.salt, header.fileId)).toEqual(header);
  });

  test("is none when one byte of it is another", async () => {
    for (const at of header.bytes.keys()) expect(await agreedHeader([changed(at)])).toBeNull();
  });

  test("is none when it opens otherwise, though its check fits", async () => {
    for (let at = 0; at < 8; at += 1) {
      const body = changed(at).slice(0, 48);
      const check = (await sha256(body)).subarray(0, 16);
      expect(await agreedHeader([concat(body, check)])).toBeNull();
    }
  });

  test("is the one in most blocks, and of equals the first", async () => {
    const other = await makeHeader(header.cost, header.salt, otherId);
    const [one, two] = [header.bytes, other.bytes];
    expect(await agreedHeader([two, one, changed(9), one])).toEqual(header);
    expect(await agreedHeader([two, one])).toEqual(other);
    expect(await agreedHeader([one, two, one, two])).toEqual(header);
  });
});

describe("the slot", () => {
  const slot = slotOf(slots, 0);
  const place = () => ({ header, half, slot: 0 });

  /** What the format says of a slot at this half, number and kind. */
  const formulas = async ({ root }: Secret, where: readonly number[]) => ({
    key: await deriveKey(root, header.fileId, concat(utf8("olive/1/key/"), where)),
    mark: await deriveBytes(root, header.fileId, concat(utf8("olive/1/mark/"), where)),
    aad: concat(utf8("olive/1/slot"), header.bytes, where),
  });

  test("opens with her words, and is sealed to the same bytes", async () => {
    expect(open).toMatchObject({ half, slot: 0, content: { flags: 0 } });
    expect(await sealSlot(await secretOf(1), place(), open.content, chanceOf(slot))).toEqual(slot);
  });

  test("keeps its flags", async () => {
    const content = { flags: 1, spaceKey: open.content.spaceKey };
    const sealed = await sealSlot(await secretOf(1), place(), content, systemRandom);
    expect(await openSlots(await secretOf(1), place(), [sealed])).toEqual([content]);
  });

  test("is nobody's in another place, of another kind or with another mark", async () => {
    const own = await secretOf(1);
    const otherHeader = await makeHeader(header.cost, header.salt, otherId);
    const marked = slot.map((byte, at) => (at === 255 ? byte ^ 1 : byte));
    expect(await openSlots(own, { header, half: otherHalf, slot: 0 }, [slot])).toEqual([null]);
    expect(await openSlots(own, { header, half, slot: 1 }, [slot])).toEqual([null]);
    expect(await openSlots(own, { header: otherHeader, half, slot: 0 }, [slot])).toEqual([null]);
    expect(await openSlots(await secretOf(2), place(), [slot])).toEqual([null]);
    expect(await openSlots(own, place(), [marked])).toEqual([null]);
  });

  test("is bound to its half, its number and its kind, in this order", async () => {
    const own = await secretOf(3);
    const sealed = await sealSlot(own, { header, half: 1, slot: 2 }, open.content, systemRandom);
    const { key: slotKey, mark, aad } = await formulas(own, [1, 2, 3]);
    expect(await openBox(slotKey, aad, sealed.slice(0, 224))).not.toBeNull();
    expect(sealed.slice(224)).toEqual(mark);
  });

  test("is damaged when its mark fits and the rest does not open, or is of another format", async () => {
    const own = await secretOf(1);
    const broken = slot.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
    const { key: slotKey, mark, aad } = await formulas(own, [half, 0, 1]);
    const box = await sealBox(slotKey, aad, concat([2], new Uint8Array(195)), systemRandom);
    expect(await openSlots(own, place(), [broken, concat(box, mark)])).toEqual(["damaged", "damaged"]);
  });

  test("has a secret whose parts are overwritten", async () => {
    const parts = [x.slice(), x.slice()] as const;
    await makeSecret(4, ...parts);
    expect(parts).toEqual([nothing(), nothing()]);
  });
});

describe("the half box", () => {
  const box = halfBoxOf(block);

  test("opens to the content of a new one, and is sealed to the same bytes", async () => {
    const key = await makeHalfKey(open.content.spaceKey, header, half);
    expect(open.base?.box).toEqual(firstHalfBox());
    expect(await sealHalfBox(key, header, half, slots, firstHalfBox(), chanceOf(box))).toEqual(box);
  });

  test("keeps the key that a deep clean was changing to, and the places behind it", async () => {
    const key = await makeHalfKey(open.content.spaceKey, header, half);
    const content = { generation: 0x01020304, next: nothing().fill(7), rest: firstHalfBox().rest.fill(9) };
    const sealed = await sealHalfBox(key, header, half, slots, content, systemRandom);
    expect(await openHalfBox(key, header, half, slots, sealed)).toEqual(content);
  });

  test("opens in its own place only, and only behind its slots", async () => {
    const key = await makeHalfKey(open.content.spaceKey, header, half);
    const foreign = await makeHalfKey(nothing(), header, half);
    const otherHeader = await makeHeader({ ...header.cost, passes: 3 }, header.salt, header.fileId);
    const otherSlots = slots.map((byte, at) => (at === 1023 ? byte ^ 1 : byte));
    expect(await openHalfBox(foreign, header, half, slots, box)).toBeNull();
    expect(await openHalfBox(key, otherHeader, half, slots, box)).toBeNull();
    expect(await openHalfBox(key, header, otherHalf, slots, box)).toBeNull();
    expect(await openHalfBox(key, header, half, otherSlots, box)).toBeNull();
  });
});

describe("the pages", () => {
  const plainLength = 16_356;

  /** A row whose plain bytes no function of the safe would write. */
  const sealed = (page: number, ...head: readonly ArrayLike<number>[]): Promise<Bytes> => {
    const plain = new Uint8Array(plainLength);
    plain.set(concat(...head));
    const aad = concat(utf8("olive/1/page"), header.fileId, [half], u32(page));
    return sealBox(key.key, aad, plain, systemRandom);
  };

  test("open to the records, and are sealed to the same bytes", async () => {
    const pages = await Promise.all([1, 2].map((page) => openPage(key, page, row(page))));
    expect(pages.map((content) => content?.version)).toEqual([3, 3]);
    const each = pages.flatMap((content) => parseRecords(joinRecords(content?.records ?? [])));
    expect(each).toEqual(fixture.records);
    expect(pages.flatMap((content) => content && parseRecords(content.text))).toEqual(fixture.records);
    for (const [at, content] of pages.entries()) {
      const page = at + 1;
      expect(content && (await sealPage(key, page, content, chanceOf(row(page))))).toEqual(row(page));
    }
  });

  test("are listed in the manifest, which is sealed to the same bytes", async () => {
    const manifest = { epoch: 3, generation: 1, versions: [0, 3, 3, 0, 0, 0, 0, 0] };
    expect(await openManifest(key, row(0))).toEqual(manifest);
    expect(await sealManifest(key, manifest, chanceOf(row(0)))).toEqual(row(0));
  });

  test("open in their own place only", async () => {
    const { spaceKey } = open.content;
    expect(await openPage(key, 2, row(1))).toBeNull();
    expect(await openPage({ ...key, half: otherHalf }, 1, row(1))).toBeNull();
    expect(await openPage({ ...key, fileId: otherId }, 1, row(1))).toBeNull();
    expect(await openPage(await makePageKey(nothing(), header.fileId, half), 1, row(1))).toBeNull();
    const otherKey = await makePageKey(spaceKey, header.fileId, otherHalf);
    expect(await openPage({ ...otherKey, half }, 1, row(1))).toBeNull();
  });

  test("are none when a record or the list of them ends behind the page", async () => {
    const lengthTooFar = plainLength - 6 - 2 + 1;
    const u16 = (value: number) => [value >> 8, value & 255];
    expect(await openPage(key, 1, await sealed(1, u32(3), u16(1), u16(lengthTooFar - 1)))).not.toBeNull();
    expect(await openPage(key, 1, await sealed(1, u32(3), u16(1), u16(lengthTooFar)))).toBeNull();
    const mostRecords = (plainLength - 6) / 2;
    expect(await openPage(key, 1, await sealed(1, u32(3), u16(mostRecords)))).not.toBeNull();
    expect(await openPage(key, 1, await sealed(1, u32(3), u16(mostRecords + 1)))).toBeNull();
  });

  test("are read as one list, of none, one or more records, up to the last byte", async () => {
    const one = fixture.records[0];
    const text = utf8(JSON.stringify(one));
    const rest = plainLength - 6 - 2 * (2 + text.length);
    const full = concat(text, new Uint8Array(rest).fill(0x20));
    for (const records of [[], [text], [text, full]]) {
      const row = await sealPage(key, 1, { version: 3, records }, systemRandom);
      const opened = await openPage(key, 1, row);
      expect(opened?.records).toEqual(records);
      expect(opened && parseRecords(opened.text)).toEqual(records.map(() => one));
      expect(opened?.taken).toBe(records.reduce((sum, record) => sum + roomOf(record), 0));
    }
  });

  test("are unreadable as a whole when what opens is not a record, or two in the place of one", async () => {
    const [one, other] = fixture.records.map((record) => JSON.stringify(record));
    for (const texts of [["{"], ["null"], [`${one},${other}`], [`${one}`, ""], [`${one}`, "{}"]]) {
      const records = texts.map(utf8);
      const rows = new Map([
        [0, row(0)],
        [1, await sealPage(key, 1, { version: 3, records }, systemRandom)],
        [2, row(2)],
      ]);
      const { notices, space } = await loadSpace(key, { rows, pairs: 8 }, 1);
      expect(notices, texts.join(" | ")).toEqual([{ code: "unreadable", count: 1 }]);
      expect([...space.pages.keys()]).toEqual([2]);
    }
  });

  test("are none when the row is of another length, whatever is sealed in it", async () => {
    const aad = concat(utf8("olive/1/page"), header.fileId, [half], u32(1));
    for (const length of [plainLength - 1, plainLength + 1]) {
      const short = await sealBox(key.key, aad, new Uint8Array(length), systemRandom);
      expect(await openPage(key, 1, short)).toBeNull();
    }
  });

  test("are at most 4,000", async () => {
    const manifest = (capacity: number) => sealed(0, u32(3), u32(1), [capacity >> 8, capacity & 255]);
    expect((await openManifest(key, await manifest(4000)))?.versions).toHaveLength(4000);
    expect(await openManifest(key, await manifest(4001))).toBeNull();
  });
});
