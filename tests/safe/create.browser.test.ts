// A first run that fails without dying: the phone says no to one write, and she tries again.
import { expect, test } from "vitest";
import { SafeError } from "../../src/safe/errors.ts";
import type { Places } from "../../src/safe/session.ts";
import {
  codeOf,
  newPlaces,
  newWords,
  opened,
  record,
  safeAt,
  safeWith,
  samePlaces,
  words,
} from "./places.ts";

/** The same stores, of which the `refused`th write (0 is the first) fails and every other one is done. */
function refusing(places: Places, refused: number): Places {
  let writes = 0;
  const write =
    <Args extends unknown[]>(work: (...args: Args) => Promise<void>) =>
    async (...args: Args) => {
      writes += 1;
      if (writes - 1 === refused) throw new SafeError("disk-full");
      await work(...args);
    };
  const { keyFile, rows } = places;
  return {
    ...places,
    keyFile: { ...keyFile, write: write(keyFile.write) },
    rows: { ...rows, addPairs: write(rows.addPairs), save: write(rows.save) },
  };
}

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
  expect(await codeOf(places.keyFile.write(8_192, new Uint8Array(16)))).toBe("key-gone");
  expect(await codeOf(safe.changePassphrase(words, newWords))).toBe("key-gone");
  expect(await places.keyFile.read()).toBeNull();
});
