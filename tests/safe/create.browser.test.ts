// A first run that fails without dying: the phone says no to one write, and she tries again.
import { expect, test } from "vitest";
import { faulty } from "./faults.ts";
import {
  codeOf,
  fileIn,
  type NamedPlaces,
  newPlaces,
  newWords,
  opened,
  record,
  safeAt,
  safeWith,
  samePlaces,
  words,
} from "./places.ts";

const refusing = (places: NamedPlaces, at: number) => faulty(places, { at, kind: "refused" });

test.each([0, 1, 2, 3, 4])(
  "refused at write %i it leaves nothing, and can be tried again",
  async (refused) => {
    const places = newPlaces();
    const first = safeAt(refusing(places, refused));
    expect(await codeOf(first.create(words, [record("a")]))).toBe("disk-full");
    const again = samePlaces(places);
    expect(await safeAt(again).start()).toBe("first-run");
    expect(await safeAt(again).create(words, [record("a")])).toBe("created");
    expect((await opened(again))?.ids).toEqual(["a"]);
  },
);

test("it has five writes", async () => {
  const places = newPlaces();
  expect(await safeAt(refusing(places, 5)).create(words, [record("a")])).toBe("created");
});

test("a change of words does not bring back a key file that was erased meanwhile", async () => {
  const places = newPlaces();
  const safe = await safeWith(places, [record("a")]);
  await samePlaces(places).keyFile.remove();
  expect(await codeOf(places.keyFile.write([{ at: 8_192, bytes: new Uint8Array(16) }]))).toBe("key-gone");
  expect(await codeOf(safe.changePassphrase(words, newWords))).toBe("key-gone");
  expect(await fileIn(places)).toBeNull();
});

test.each(["files", "databases"] as const)(
  "of two tabs that make a safe at once, on a phone with %s, the second takes nothing from the first",
  async (phone) => {
    const places = newPlaces(phone);
    const { keyFile } = samePlaces(places);
    const second = safeAt({
      ...places,
      keyFile: {
        ...keyFile,
        // The first one makes its own between the look of the second and its first write.
        async create(files) {
          await safeWith(samePlaces(places), [record("a")]);
          return keyFile.create(files);
        },
      },
    });
    expect(await codeOf(second.create(newWords, [record("b")]))).toBe("already-there");
    expect((await opened(places))?.ids).toEqual(["a"]);
    expect(await opened(places, newWords)).toBeNull();
  },
);
