// What a copy of the trainer's phone holds after closing: the words that open her safe, every page that ever lay on it, and still no key.
import { expect, test } from "vitest";
import { createRecords } from "../../src/app/records.ts";
import { createWorkshops } from "../../src/app/workshops.ts";
import { type Bytes, base64url, equal, fromBase64url } from "../../src/lib/bytes.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { systemRandom } from "../../src/lib/random.ts";
import { makePageKey, openPage } from "../../src/safe/pages.ts";
import type { SafeParts } from "../../src/safe/safe.ts";
import { suiteHere } from "../../src/workshop/hpke.ts";
import { readInvitation, workshopId } from "../../src/workshop/invitation.ts";
import { openTicket, sealTicket } from "../../src/workshop/ticket.ts";
import { found, newPlaces, record, safeAt, safeWith, samePlaces, words } from "../safe/places.ts";
import { usual, withBands } from "../workshop/room.ts";

/** The same rows, and a list of every page that is ever put into them. */
function watched<Parts extends Pick<SafeParts, "rows">>(parts: Parts) {
  const pages: (readonly [number, Bytes])[] = [];
  const rows: SafeParts["rows"] = {
    ...parts.rows,
    save(half, stamp, changed) {
      pages.push(...changed);
      return parts.rows.save(half, stamp, changed);
    },
  };
  return { parts: { ...parts, rows }, pages };
}

test("after closing no ticket opens, with her words and every page there ever was", async () => {
  const hpke = await suiteHere();
  const places = newPlaces();
  const { parts, pages } = watched(places);
  const safe = await safeWith(parts, [record("a")]);
  const records = createRecords({
    safe,
    loaded: await safe.loadAll(),
    clock: systemClock,
    random: systemRandom,
  });
  const workshops = createWorkshops({ records, safe, hpke: () => Promise.resolve(hpke) });
  const made = await workshops.make(usual);
  if (made === "full") throw new Error(made);
  const { id } = made;
  const bytes = fromBase64url(workshops.all.value[0]?.body.invitation ?? "");
  const invitation = readInvitation(bytes);
  if (typeof invitation === "string") throw new Error(invitation);
  const room = { bytes, invitation };
  const tickets = await Promise.all(
    Array.from({ length: 7 }, () => sealTicket(hpke, room, withBands({ EMO: "high" }))),
  );
  for (const ticket of tickets) expect(await workshops.take(id, ticket)).toBe("taken");
  const keyId = (await workshopId(bytes)).slice(0, 8);
  const key = (await safe.readKey(keyId)) ?? new Uint8Array();
  for (const ticket of tickets) expect(await openTicket(hpke, room, key, ticket)).toBeTypeOf("object");
  expect(await workshops.close(id)).toMatchObject({ received: 7, categories: { EMO: { shown: "close" } } });
  await records.settled();
  await safe.lock();

  const { header, half, content, base } = await found(places);
  const pageKey = await makePageKey(content.spaceKey, header.fileId, half);
  const opened = await Promise.all(
    pages.map(([page, row]) => (page === 0 ? null : openPage(pageKey, page, row))),
  );
  const texts = opened.flatMap((page) => page?.records.map((one) => new TextDecoder().decode(one)) ?? []);
  // The old pages are really there: they hold the tickets, sealed as they came.
  for (const ticket of tickets) expect(texts.some((text) => text.includes(base64url(ticket)))).toBe(true);
  expect(texts.some((text) => text.includes(base64url(key)))).toBe(false);
  const rest = base?.box.rest ?? key;
  expect(rest.some((_, at) => equal(rest.subarray(at, at + 32), key))).toBe(false);
  const again = safeAt(samePlaces(places));
  await again.unlock(words);
  expect(await again.readKey(keyId)).toBeNull();
  expect((await again.loadAll()).records.map(({ kind }) => kind).toSorted()).not.toContain("ticket");
});
