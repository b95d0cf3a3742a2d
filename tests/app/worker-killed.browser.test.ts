// The real worker dies at every message of a journey: just after one was posted to it, or just before its answer arrives.
import { afterEach, describe, expect, test } from "vitest";
import { errorCode } from "../../src/app/failure.ts";
import { createSession, type Session } from "../../src/app/session.ts";
import { createSpace } from "../../src/app/space.ts";
import { planItemKind } from "../../src/care/plan.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { systemRandom } from "../../src/lib/random.ts";
import { startSafe } from "../../src/safe/client.ts";
import { somethingKept } from "../../src/safe/found.ts";
import { createMemorySafe } from "../../src/safe/memory.ts";
import { newWords, phoneWith, words } from "../safe/places.ts";
import { envelope, item } from "./parts.ts";

type Moment = "posted" | "answered";
interface Death {
  readonly at: number;
  readonly moment: Moment;
}

let deaths = 0;

/** The real worker, which dies at its `at`-th message (from 1). */
function dyingWorker({ at, moment }: Death): Worker {
  const worker = new Worker(new URL("../../src/safe/worker.ts", import.meta.url), { type: "module" });
  const post = worker.postMessage.bind(worker);
  let count = 0;
  function mayDie(is: Moment): boolean {
    if (is !== moment) return false;
    count += 1;
    if (count !== at) return false;
    deaths += 1;
    // What the browser says of a worker that is no more; the client ends it for good.
    worker.terminate();
    worker.dispatchEvent(new Event("error"));
    return true;
  }
  worker.postMessage = (message: unknown, ...rest: never[]) => {
    post(message, ...rest);
    mayDie("posted");
  };
  worker.addEventListener("message", (event: MessageEvent<{ id?: string }>) => {
    if (event.data.id !== undefined && mayDie("answered")) event.stopImmediatePropagation();
  });
  return worker;
}

const sessions: { stop(): void }[] = [];

/** The real session; its first worker dies, those after it live. */
function sitting(death: Death | null): Session {
  let next = death;
  return createSession({
    somethingKept,
    async startSafe(notice) {
      const one = startSafe(notice, () => {}, next === null ? undefined : dyingWorker(next));
      next = null;
      sessions.push(one);
      return one;
    },
    startMemory: async () => ({ safe: createMemorySafe(), stop() {} }),
    openSpace: async (safe, loaded, mode) =>
      createSpace({ safe, loaded, mode, clock: systemClock, random: systemRandom }),
    errorCode,
    release: () => Promise.resolve(),
  });
}

function endAll(): void {
  for (const { stop } of sessions.splice(0)) stop();
}

async function eraseAll(): Promise<void> {
  endAll();
  const { safe, stop } = startSafe();
  await safe.erase("all");
  stop();
}

afterEach(eraseAll);

type Orders = Readonly<Record<string, number | undefined>>;

function ordersIn(session: Session): Orders {
  const all = session.space.value?.records.all(planItemKind) ?? [];
  return Object.fromEntries(all.map(({ id, body }) => [id, body.order]));
}

/** What was told to be kept, and what was asked for since. */
interface Told {
  kept: Orders;
  asked: Orders;
  words: string;
  askedWords: string;
}

/** Changes records and waits; true when they were told to be kept. */
async function change(session: Session, told: Told, changes: Orders): Promise<boolean> {
  const records = session.space.value?.records;
  if (records === undefined) throw new Error("nothing is open");
  told.asked = { ...told.asked, ...changes };
  for (const [id, order] of Object.entries(changes)) {
    if (order === undefined) records.remove(id);
    else records.put(planItemKind, id, item(order));
  }
  await records.settled();
  if (records.saving.value !== "kept") {
    expect(records.saving.value).toEqual({ failed: "worker-dead" });
    return false;
  }
  told.kept = told.asked;
  return true;
}

/** Opens, puts one and several, changes the words, puts and removes; stops where something is refused. */
async function journey(session: Session, told: Told): Promise<boolean> {
  await session.begin(() => {});
  if (session.trouble.value !== null) return false;
  if ((await session.unlock(words)) !== "done") return false;
  if (!(await change(session, told, { a: 11 }))) return false;
  if (!(await change(session, told, { b: 12, c: 13, a: 14 }))) return false;
  told.askedWords = newWords;
  const changed = await session.use((safe) => safe.changePassphrase(words, newWords));
  if (changed === "changed") told.words = newWords;
  else expect(changed).toEqual({ failed: "worker-dead" });
  if (!(await change(session, told, { d: 15 }))) return false;
  return change(session, told, { b: undefined, old: 16 });
}

/** Opens with the words that may open it now. */
async function openAgain(session: Session, told: Told): Promise<void> {
  const first = await session.unlock(told.askedWords);
  if (first === "done") return;
  expect(first).toBe("wrong-passphrase");
  expect(told.words).not.toBe(told.askedWords);
  expect(await session.unlock(told.words)).toBe("done");
}

async function opened(session: Session, told: Told): Promise<Orders> {
  await openAgain(session, told);
  return ordersIn(session);
}

const start = { old: 10 } as const;
const messages = 11;
const moments = ["posted", "answered"] as const;
const everyDeath = moments.flatMap((moment) =>
  Array.from({ length: messages }, (_, at) => ({ moment, at: at + 1 })),
);

/** Each record as it was told to be kept, or as it was asked for since. */
function expectKeptOrAsked(found: Orders, { kept, asked }: Told): void {
  expect(Object.keys(found).filter((id) => !(id in asked))).toEqual([]);
  for (const id of Object.keys(asked)) expect([kept[id], asked[id]], id).toContain(found[id]);
}

describe("a safe that is opened and used", () => {
  test.each(everyDeath)("survives a death when message $at is $moment", async (death) => {
    await phoneWith([envelope("old", 10)]);
    const told: Told = { kept: start, asked: start, words, askedWords: words };
    const session = sitting(death);
    const before = deaths;
    const isDone = await journey(session, told);
    expect(deaths).toBe(before + 1);
    expect(isDone).toBe(false);
    const mustOffer = session.space.value?.records.unsaved() ?? [];
    if (session.space.value !== null) session.reopen();
    expect([session.phase.value, session.space.value]).toEqual(["outside", null]);
    expect(session.unsaved.value).toEqual(mustOffer);

    expectKeptOrAsked(await opened(session, told), told);
    session.settleUnsaved(true);
    await session.space.value?.records.settled();
    expect(session.space.value?.records.saving.value).toBe("kept");
    endAll();
    const everything = Object.entries(told.asked).filter(([, order]) => order !== undefined);
    expect(await opened(sitting(null), told)).toEqual(Object.fromEntries(everything));
  });

  test("is asked no more than that, and lives where nothing dies", async () => {
    for (const moment of moments) {
      await phoneWith([envelope("old", 10)]);
      const told: Told = { kept: start, asked: start, words, askedWords: words };
      expect(await journey(sitting({ moment, at: messages + 1 }), told)).toBe(true);
      await eraseAll();
    }
  });
});

describe("a safe that is being made", () => {
  // Its messages: create, and what is loaded once it is made.
  test.each(moments.flatMap((moment) => [1, 2].map((at) => ({ moment, at }))))(
    "keeps everything in memory after a death when message $at is $moment",
    async (death) => {
      const session = sitting(death);
      await session.begin(() => {});
      await session.tryIt();
      const records = session.space.value?.records;
      records?.put(planItemKind, "a", item(11));
      await records?.settled();
      const before = deaths;
      expect(await session.keep(words)).toEqual({ failed: "worker-dead" });
      expect(deaths).toBe(before + 1);
      expect([session.phase.value, session.space.value?.mode]).toEqual(["inside", "memory"]);
      expect(ordersIn(session)).toEqual({ a: 11 });

      // Whatever is on the phone by then is whole, or is told and can be kept after all.
      const later = sitting(null);
      await later.begin(() => {});
      const { value: found } = later.found;
      if (found === "locked") {
        expect(await later.unlock(words)).toBe("done");
        expect([{}, { a: 11 }]).toContainEqual(ordersIn(later));
      }
      endAll();
      if (found !== "first-run") await eraseAll();
      expect(await session.keep(words)).toBe("done");
      expect(session.space.value?.mode).toBe("sealed");
      expect(ordersIn(session)).toEqual({ a: 11 });
    },
  );
});
