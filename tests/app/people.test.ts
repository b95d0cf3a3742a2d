import { describe, expect, test } from "vitest";
import { createPeople } from "../../src/app/people.ts";
import type { LocalContact, Person } from "../../src/care/people.ts";
import { opened, testSafe } from "./parts.ts";

const amal: Person = { name: "Amal", reach: "in my phone", for: ["come", "know"] };
const sara: Person = { name: "S.", reach: "", for: [] };
const clinic: LocalContact = { name: "the clinic", reach: "green door", note: "mornings" };

async function sitting() {
  const store = testSafe();
  const records = await opened(store.safe);
  return {
    store,
    people: createPeople(records),
    async reopened() {
      await records.settled();
      return createPeople(await opened(store.safe));
    },
  };
}

const names = ({ all }: { all: { value: readonly { body: { name: string } }[] } }) =>
  all.value.map(({ body }) => body.name);

/** The first of a list, which is there. */
function first<T>(all: readonly T[]): T {
  const [one] = all;
  if (one === undefined) throw new Error("nobody is there");
  return one;
}

test("nobody is there at first", async () => {
  const { people, store } = await sitting();
  expect([people.trusted.all.value, people.near.all.value, people.trusted.byId("")]).toEqual([
    [],
    [],
    undefined,
  ]);
  expect(store.batches).toEqual([]);
});

test("whom she adds is there, in her order, also at the next opening", async () => {
  const { people, reopened } = await sitting();
  people.trusted.add(amal);
  people.trusted.add(sara);
  people.near.add(clinic);
  for (const seen of [people, await reopened()]) {
    expect(seen.trusted.all.value.map(({ body }) => body)).toEqual([amal, sara]);
    expect(seen.near.all.value.map(({ body }) => body)).toEqual([clinic]);
  }
});

test("who is changed keeps the place, and nothing of before stays", async () => {
  const { people, store, reopened } = await sitting();
  people.trusted.add(amal);
  people.trusted.add(sara);
  const { id } = first(people.trusted.all.value);
  people.trusted.change(id, { ...amal, name: "A.", reach: "by Sara" });
  for (const seen of [people, await reopened()]) {
    expect(names(seen.trusted)).toEqual(["A.", "S."]);
    expect(seen.trusted.byId(id)?.body.reach).toBe("by Sara");
  }
  expect(JSON.stringify([...(await store.kept()).values()])).not.toContain("Amal");
});

describe("who is taken off the list", () => {
  test("is gone for good, and the others stay", async () => {
    const { people, store, reopened } = await sitting();
    people.trusted.add(amal);
    people.trusted.add(sara);
    people.near.add(clinic);
    people.trusted.remove(first(people.trusted.all.value).id);
    people.near.remove(first(people.near.all.value).id);
    for (const seen of [people, await reopened()]) {
      expect(names(seen.trusted)).toEqual(["S."]);
      expect(names(seen.near)).toEqual([]);
    }
    expect(JSON.stringify([...(await store.kept()).values()])).not.toMatch(/Amal|clinic/);
  });

  test("does not come back by a change, and one list takes nothing from the other", async () => {
    const { people } = await sitting();
    people.trusted.add(amal);
    people.near.add(clinic);
    const { id } = first(people.trusted.all.value);
    people.near.remove(id);
    expect(names(people.trusted)).toEqual(["Amal"]);
    people.trusted.remove(id);
    people.trusted.change(id, amal);
    people.trusted.remove("nobody");
    expect([names(people.trusted), names(people.near)]).toEqual([[], ["the clinic"]]);
  });
});

test("what is no entry is refused before it is shown or kept", async () => {
  const { people, store } = await sitting();
  expect(() => people.trusted.add({ ...amal, name: "" })).toThrow();
  expect(() => people.near.add({ ...clinic, note: "x".repeat(201) })).toThrow();
  expect([people.trusted.all.value, people.near.all.value, store.batches]).toEqual([[], [], []]);
});

test("when a save fails they are still there in memory, and wait", async () => {
  const { people, store, reopened } = await sitting();
  store.refuse("disk-full");
  people.trusted.add(amal);
  expect(names((await reopened()).trusted)).toEqual([]);
  expect(names(people.trusted)).toEqual(["Amal"]);
});
