// What every store promises, sealed on the phone or in memory.
import { describe, expect, test } from "vitest";
import type { Envelope, Safe } from "../../src/safe/api.ts";
import { createMemorySafe } from "../../src/safe/memory.ts";
import { longestRecord } from "../../src/safe/records.ts";
import { codeOf, newPlaces, record, safeAt, words } from "./places.ts";

const bySeq = (records: readonly Envelope[]) => records.toSorted((a, b) => a.seq - b.seq);

/** A record whose JSON is exactly this long, in bytes. */
function sized(id: string, length: number): Envelope {
  const around = JSON.stringify(record(id, "")).length;
  return record(id, "x".repeat(length - around));
}

function keepsItsPromises(name: string, make: () => Safe): void {
  async function created(records: readonly Envelope[] = []): Promise<Safe> {
    const safe = make();
    expect(await safe.start()).toBe("first-run");
    expect(await safe.create(words, records)).toBe("created");
    return safe;
  }

  describe(name, () => {
    test("keeps what it was made with, and what is put after", async () => {
      const safe = await created([record("a")]);
      await safe.put([record("b"), record("c")]);
      const { records, notices } = await safe.loadAll();
      expect(records).toEqual([record("a"), record("b"), record("c")]);
      expect(notices).toEqual([]);
    });

    test("replaces a record by its id, also twice in one call", async () => {
      const safe = await created([record("a", "first")]);
      await safe.put([record("a", "second"), record("a", "third")]);
      expect((await safe.loadAll()).records).toEqual([record("a", "third")]);
    });

    test("removes by id, and does not mind an unknown one", async () => {
      const safe = await created([record("a"), record("b")]);
      await safe.remove(["a", "unknown"]);
      expect((await safe.loadAll()).records).toEqual([record("b")]);
      await safe.put([]);
      await safe.remove([]);
      expect((await safe.loadAll()).records).toEqual([record("b")]);
    });

    test("keeps any text as it is, half pairs too", async () => {
      const texts = [
        "\u0645\u0631\u062d\u0628\u0627",
        "\u{1f33f}",
        "\ud83c",
        "a\udf3fb",
        '\0\u2028"\\',
        "__proto__",
      ];
      const records = texts.map((text, seq) => ({ ...record(`id${seq}`, text), seq }));
      const safe = await created(records);
      expect(bySeq((await safe.loadAll()).records)).toEqual(records);
    });

    test("keeps a record of 12,288 bytes and refuses a longer one, with all that was put beside it", async () => {
      const safe = await created();
      await safe.put([sized("long", longestRecord)]);
      expect(await codeOf(safe.put([record("beside"), sized("longer", longestRecord + 1)]))).toBe(
        "record-too-large",
      );
      expect((await safe.loadAll()).records).toEqual([sized("long", longestRecord)]);
    });

    test("counts the bytes of a record, not its letters", async () => {
      const safe = await created();
      expect(await codeOf(safe.put([record("a", "\u0645".repeat(6200))]))).toBe("record-too-large");
      expect(await codeOf(safe.put([record("a", "\ud83c".repeat(2100))]))).toBe("record-too-large");
    });

    test.each([
      ["no id", { id: "" }],
      ["a sequence that is no whole number", { seq: 1.5 }],
      ["an edit that is no text", { e: [1] }],
      ["no kind", { kind: undefined }],
    ])("refuses a record with %s", async (_, broken) => {
      const safe = await created();
      const malformed = { ...record("a"), ...broken } as unknown as Envelope;
      expect(await codeOf(safe.put([malformed]))).toBe("record-malformed");
      expect((await safe.loadAll()).records).toEqual([]);
    });

    test("is not changed by what is done to a record outside", async () => {
      const body = { text: "before" };
      const safe = await created([{ ...record("a"), body }]);
      body.text = "after";
      const { records } = await safe.loadAll();
      expect(records).toEqual([record("a", "before")]);
      expect((await safe.loadAll()).records[0]).not.toBe(records[0]);
    });

    test("keeps five hundred records put at once, and each put after the other", async () => {
      const records = Array.from({ length: 500 }, (_, seq) => ({
        ...record(`id${seq}`, "x".repeat(seq)),
        seq,
      }));
      const safe = await created();
      const last = records.pop();
      await safe.put(records);
      const waiting = [safe.remove(["id0"]), last && safe.put([last]), safe.put([record("id1", "new")])];
      await Promise.all(waiting);
      const found = (await safe.loadAll()).records;
      expect(found).toHaveLength(499);
      expect(found.find(({ id }) => id === "id1")).toEqual(record("id1", "new"));
    });

    test("keeps keys apart from records, replaces them, and destroys them one by one", async () => {
      const safe = await created([record("a")]);
      const [id, otherId] = [new Uint8Array(8).fill(1), new Uint8Array(8).fill(2)];
      const [key, otherKey] = [new Uint8Array(32).fill(3), new Uint8Array(32).fill(4)];
      expect(await safe.readKey(id)).toBeNull();
      expect(await safe.keepKey(id, key.slice())).toBe("kept");
      expect(await safe.keepKey(otherId, key.slice())).toBe("kept");
      expect(await safe.keepKey(otherId, otherKey.slice())).toBe("kept");
      expect(await safe.readKey(id)).toEqual(key);
      expect(await safe.readKey(otherId)).toEqual(otherKey);
      await safe.destroyKey(id);
      await safe.destroyKey(id);
      expect(await safe.readKey(id)).toBeNull();
      expect(await safe.readKey(otherId)).toEqual(otherKey);
      expect((await safe.loadAll()).records).toEqual([record("a")]);
    });

    test("gives and takes nothing once it is locked", async () => {
      const safe = await created([record("a")]);
      await safe.lock();
      expect(await codeOf(safe.loadAll())).toBe("locked");
      expect(await codeOf(safe.put([record("b")]))).toBe("locked");
      expect(await codeOf(safe.remove(["a"]))).toBe("locked");
      expect(await codeOf(safe.keepKey(new Uint8Array(8), new Uint8Array(32)))).toBe("locked");
      expect(await codeOf(safe.readKey(new Uint8Array(8)))).toBe("locked");
      expect(await codeOf(safe.destroyKey(new Uint8Array(8)))).toBe("locked");
      await safe.lock();
    });

    test("has forgotten everything after erasing", async () => {
      const safe = await created([record("a")]);
      expect(await safe.erase("all")).toEqual([]);
      expect(await codeOf(safe.loadAll())).toBe("locked");
    });
  });
}

keepsItsPromises("the sealed safe", () => safeAt(newPlaces()));
keepsItsPromises("the sealed safe without files", () => safeAt(newPlaces("databases")));
keepsItsPromises("the safe in memory", createMemorySafe);
