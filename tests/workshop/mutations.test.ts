import { expect, test } from "vitest";
import { seededRandom } from "../app/parts.ts";
import { changedPayloads } from "./mutants.ts";

const seed = Date.now() % 1_000_000;

test(`300 changed payloads are told, or say what they said (seed ${seed})`, async () => {
  const told = await changedPayloads(300, seededRandom(seed));
  expect([...told.values()].reduce((sum, times) => sum + times, 0)).toBe(300);
  for (const way of ["invitations", "tickets", "invitation codes", "ticket codes"])
    expect([...told.keys()]).toContain(`${way}: damaged`);
});
