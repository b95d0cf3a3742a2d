import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Content,
  chainFaults,
  emptyContent,
  hashed,
  incidentKind,
  isWhole,
  kindSchema,
  type Linked,
  most,
  patterns,
  questionSchema,
  replacedBy,
  saysWhat,
  standing,
  turnKind,
} from "../../src/care/incident.ts";
import incidents from "../fixtures/incident-v1.json" with { type: "json" };

const today = 20_000;
const hashOf = ({ link, replaces, content }: Linked) =>
  content === null
    ? null
    : createHash("sha256")
        .update(hashed(link, replaces, content), "utf8")
        .digest("base64url");

interface Said extends Partial<Content> {
  readonly kept?: number;
  /** By its number. */
  readonly replaces?: number;
}

/** Entries as the app would have kept them, one after the other. */
function chainOf(...said: readonly Said[]): readonly Linked[] {
  const chain: Linked[] = [];
  for (const { kept = today, replaces: right, ...content } of said) {
    const replaces = chain.find(({ link }) => link.no === right)?.link.hash ?? null;
    const link = { no: chain.length + 1, kept, before: chain.at(-1)?.link.hash ?? null, hash: "" };
    const entry = { replaces, content: { ...emptyContent, salt: `salt-${link.no}`, ...content }, link };
    chain.push({ ...entry, link: { ...link, hash: hashOf(entry) ?? "" } });
  }
  return chain;
}

const takenOut = (entry: Linked): Linked => ({ ...entry, content: null });
const three = chainOf({ what: "the grey car" }, { what: "again" }, { kinds: ["home"] });
const stored = (chain: readonly Linked[]) => chain.map((body) => ({ body }));
const faultsOf = (chain: readonly Linked[]) => chainFaults(chain, hashOf);

describe("what is kept", () => {
  const [entry] = three;
  const fits = (part: object) => incidentKind.schema.safeParse({ ...entry, ...part }).success;
  test.each([
    ["an entry with its place", {}, true],
    ["a draft", { link: null }, true],
    ["one that was taken out", { content: null }, true],
    ["a kind twice", { content: { ...emptyContent, kinds: ["home", "home"] } }, false],
    ["a kind nobody knows", { content: { ...emptyContent, kinds: ["spell"] } }, false],
    ["words too long", { content: { ...emptyContent, what: "w".repeat(most.what + 1) } }, false],
    ["a mark that is none", { link: { ...entry?.link, hash: "x" } }, false],
    ["a number before the first", { link: { ...entry?.link, no: 0 } }, false],
    ["a field that is not hers", { place: "market" }, false],
  ])("%s: %o", (_, part, isFit) => expect(fits(part)).toBe(isFit));

  test("the longest entry stays under what one record may hold, whatever it is written with", () => {
    const question = "\u0001".repeat(most.question);
    const questions = Object.fromEntries(questionSchema.options.map((id) => [id, question]));
    const content = {
      ...emptyContent,
      questions,
      what: "\u0001".repeat(most.what),
      kinds: kindSchema.options,
    };
    const body = incidentKind.schema.parse({ ...entry, content });
    expect(JSON.stringify(body).length).toBeLessThan(12_288 - 1_024);
  });

  test("what the first version kept is read as it was, and its marks fit", () => {
    const chain = incidents.map((body) => incidentKind.schema.parse(body));
    expect(chain).toEqual(incidents);
    expect(isWhole(faultsOf(chain as readonly Linked[]))).toBe(true);
  });
});

test.each([
  ["nothing", {}, false],
  ["spaces", { what: " \n" }, false],
  ["only when", { about: "today", sure: "saw" }, false],
  ["a kind", { kinds: ["home"] }, true],
  ["words", { what: "x" }, true],
  ["one question", { questions: { ...emptyContent.questions, who: "them" } }, true],
] as const)("content with %s is worth keeping: %s", (_, part, says) =>
  expect(saysWhat({ ...emptyContent, ...part })).toBe(says),
);

test("kinds stay once and in the order of the list, whatever is touched", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kindSchema.options)), (touched) => {
      const kinds = touched.reduce<Content["kinds"]>(turnKind, []);
      const odd = kindSchema.options.filter((kind) => touched.filter((one) => one === kind).length % 2 === 1);
      expect(kinds).toEqual(odd);
    }),
  );
});

describe("the chain", () => {
  test("fits as it was kept, in any order, also with entries that were taken out", () => {
    const [one, two, last] = three as readonly [Linked, Linked, Linked];
    expect(faultsOf(three)).toEqual({ changed: [], twice: [], missing: [] });
    expect(isWhole(faultsOf([last, takenOut(one), two]))).toBe(true);
    expect(isWhole(faultsOf(three.map(takenOut)))).toBe(true);
    expect(isWhole(faultsOf([]))).toBe(true);
  });

  test("shows every change of what was kept, whatever is changed", () => {
    const other: fc.Arbitrary<Partial<Content>> = fc.oneof(
      fc.record({ what: fc.string({ minLength: 1, maxLength: 20 }).map((words) => `${words}!`) }),
      fc.record({ about: fc.constantFrom("today" as const, "week" as const) }),
      fc.record({ sure: fc.constantFrom("saw" as const, "think" as const) }),
      fc.record({ day: fc.nat() }),
      fc.constant({ leaveOut: false }),
      fc.constant({ kinds: ["search" as const] }),
      fc.constant({ salt: "other" }),
    );
    fc.assert(
      fc.property(other, fc.nat({ max: 2 }), (part, place) => {
        const chain = three.map((entry, at) =>
          at === place && entry.content ? { ...entry, content: { ...entry.content, ...part } } : entry,
        );
        expect(faultsOf(chain)).toEqual({ changed: [place + 1], twice: [], missing: [] });
      }),
    );
  });

  test("shows a change that came with a fresh mark of its own, by the entry after it", () => {
    const [one, two, last] = three as readonly [Linked, Linked, Linked];
    const forged: Linked = { ...two, content: { ...emptyContent, what: "nothing" } };
    const fresh = { ...forged, link: { ...forged.link, hash: hashOf(forged) ?? "" } };
    expect(faultsOf([one, fresh, last]).changed).toEqual([3]);
  });

  test("shows what is missing in the middle or at the beginning, and what is there twice", () => {
    const [one, two, last] = three as readonly [Linked, Linked, Linked];
    expect(faultsOf([one, last]).missing).toEqual([2]);
    expect(faultsOf([two, last]).missing).toEqual([1]);
    expect(faultsOf([one, two, two, last]).twice).toEqual([2]);
  });

  test("nothing can be guessed from the mark of an entry with few words", () => {
    const [one, two] = chainOf({ kinds: ["home"] }, { kinds: ["home"] });
    expect(one?.link.hash).not.toBe(two?.link.hash);
    expect(JSON.stringify(takenOut(one as Linked))).not.toContain("salt");
  });
});

describe("entries that were put right", () => {
  const chain = chainOf(
    { what: "a" },
    { what: "b" },
    { what: "a2", replaces: 1 },
    { what: "a3", replaces: 3 },
  );
  const numbers = (list: readonly { readonly body: Linked }[]) => list.map(({ body }) => body.link.no);
  test("only the last of them stands, and a line that was taken out does not stand up again", () => {
    expect(numbers(standing(stored(chain)))).toEqual([2, 4]);
    expect(numbers(standing(stored(chain.map((entry, at) => (at === 3 ? takenOut(entry) : entry)))))).toEqual(
      [2],
    );
  });

  test("hide none of another list that has the same numbers", () => {
    const older = chainOf({ what: "x" }, { what: "y" }, { what: "z" });
    expect(numbers(standing(stored([...older, ...chain])))).toEqual([1, 2, 3, 2, 4]);
    expect(replacedBy(chain.at(-1) as Linked, [...older, ...chain])).toEqual([chain[2], chain[0]]);
  });

  test("are found behind it, the nearest first", () => {
    const last = chain.at(-1) as Linked;
    expect(replacedBy(last, chain)).toEqual([chain[2], chain[0]]);
    expect(replacedBy(chain[0] as Linked, chain)).toEqual([]);
    const knot = { ...(chain[0] as Linked), replaces: last.link.hash };
    expect(replacedBy(last, [knot, ...chain.slice(1)])).toEqual([chain[2], knot]);
  });
});

describe("what repeats", () => {
  const found = (...said: readonly Said[]) => patterns(stored(chainOf(...said)), today);
  test.each([
    ["twice", [{ kinds: ["home"] }, { kinds: ["home", "followed"] }], [{ kind: "home", count: 2 }]],
    ["once", [{ kinds: ["home"] }], []],
    ["something else twice", [{ kinds: ["other"] }, { kinds: ["other"] }], []],
    ["long ago", [{ kinds: ["home"], kept: today - 60 }, { kinds: ["home"] }], []],
    ["written now of something earlier", [{ kinds: ["home"], about: "earlier" }, { kinds: ["home"] }], []],
    [
      "on a day of its own",
      [{ kinds: ["home"], about: "earlier", day: today - 5 }, { kinds: ["home"] }],
      [{ kind: "home", count: 2 }],
    ],
    ["put right", [{ kinds: ["home"] }, { kinds: ["home"], replaces: 1 }], []],
    [
      "after a clock set back",
      [{ kinds: ["home"], kept: today + 365 }, { kinds: ["home"] }],
      [{ kind: "home", count: 2 }],
    ],
  ] as const)("%s", (_, said, wanted) => expect(found(...said)).toEqual(wanted));
});
