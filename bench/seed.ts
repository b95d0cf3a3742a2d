// The page that `npm run bench` drives: it fills the origin, and does one at a time what is measured.
import { wrap } from "comlink";
import { createRecords, type Records, type Stored } from "../src/app/records.ts";
import { catalogue } from "../src/care/catalogue.ts";
import { type PlanItem, planItemKind, untouched } from "../src/care/plan.ts";
import { base64url, utf8 } from "../src/lib/bytes.ts";
import { systemClock as clock } from "../src/lib/clock.ts";
import { systemRandom as random } from "../src/lib/random.ts";
import { trustedScript } from "../src/lib/trusted-script.ts";
import type { Envelope, Loaded } from "../src/safe/api.ts";
import { startSafe } from "../src/safe/client.ts";
import type { KdfCost } from "../src/safe/kdf.ts";
import type { Kdf } from "./kdf.worker.ts";
import kdfUrl from "./kdf.worker.ts?worker&url";
import { searchTime, tenMonths } from "./months.ts";
import { fillPlainRows, openPlainRows, type PlainRows } from "./plain-rows.ts";
import { words } from "./words.ts";

/** One way of keeping records. */
export interface Side {
  /** Whatever comes before reading: for the safe that is the KDF. */
  open(): Promise<void>;
  /** Reads all records and takes them up, as the app does after unlocking. */
  read(): Promise<void>;
  /** Checks and lists what was read; gives its number. */
  list(): number;
  /** Takes up the records of the copy and keeps them in one save. */
  restore(): Promise<void>;
  /** Saves this many changed records, one after the other is kept. */
  save(times: number): Promise<void>;
}

export interface Bench {
  readonly ours: Side;
  readonly theirs: Side;
  /** Keeps `count` new records in both ways; gives the mean length of one as JSON. */
  fill(count: number): Promise<number>;
  /** Makes the text of a copy with `count` new records, as it is when the copy was opened. */
  copy(count: number): void;
  /** Keeps ten months of use in the safe; gives how many records these are and how long a search in them takes (ms). */
  fillMonths(): Promise<{ records: number; search: number }>;
  /** The safe's Argon2id in a new worker; gives the tag in base64url. */
  stretch(secret: string, salt: string, cost: KdfCost): Promise<string>;
}

declare global {
  var bench: Bench;
}

const actions = Object.values(catalogue).flatMap((shelf) => shelf.actions.map(({ id }) => id));
const states = ["open", "begun", "done", "set-aside"] as const;

const body = (order: number): PlanItem => ({
  ...untouched,
  actionId: actions[order % actions.length] ?? "",
  state: states[order % states.length] ?? "open",
  from: { assessment: base64url(random.bytes(16)), line: order % 3 === 0 ? "PHY02" : null },
  step: order % 6,
  order,
  hushed: order % 5 === 0,
});

const envelope = (seq: number, id = base64url(random.bytes(16))): Envelope => ({
  id,
  kind: planItemKind.kind,
  v: planItemKind.v,
  at: Date.UTC(2026, 0, 1) + seq * 3_600_000,
  seq,
  e: [base64url(random.bytes(8)), base64url(random.bytes(8))],
  body: body(seq),
});

const takeUp = (loaded: Loaded): Records => createRecords({ safe: running.safe, loaded, clock, random });

/** One of `times` records from all over the list. */
function pick<T>(list: readonly T[], turn: number, times: number): T {
  const one = list[Math.floor((turn * list.length) / times)];
  if (one === undefined) throw new Error("nothing is listed");
  return one;
}

let copied = "[]";
const recordsOfCopy = () => JSON.parse(copied) as readonly Envelope[];

const running = startSafe();

function sealed(): Side {
  const { safe } = running;
  let records: Records | null = null;
  let list: readonly Stored<PlanItem>[] = [];
  return {
    async open() {
      if ((await safe.unlock(words)) !== "unlocked") throw new Error("not unlocked");
    },
    async read() {
      records = takeUp(await safe.loadAll());
    },
    list() {
      list = records?.all(planItemKind) ?? [];
      return list.length;
    },
    async restore() {
      await safe.put(recordsOfCopy());
    },
    async save(times) {
      for (let turn = 0; turn < times; turn += 1) {
        records?.amend(planItemKind, pick(list, turn, times).id, body(turn));
        await records?.settled();
        if (records?.saving.value !== "kept") throw new Error("not kept");
      }
    },
  };
}

function plain(): Side {
  let rows: PlainRows | null = null;
  let records: Records | null = null;
  let list: readonly Stored<PlanItem>[] = [];
  return {
    async open() {
      rows = await openPlainRows();
    },
    async read() {
      records = takeUp({ records: (await rows?.toArray()) ?? [], notices: [] });
    },
    list() {
      list = records?.all(planItemKind) ?? [];
      return list.length;
    },
    async restore() {
      await rows?.bulkPut(recordsOfCopy());
    },
    async save(times) {
      for (let turn = 0; turn < times; turn += 1) {
        const { id, seq } = pick(list, turn, times);
        const changed = envelope(seq, id);
        await rows?.put({ ...changed, body: planItemKind.schema.parse(changed.body) });
      }
    },
  };
}

globalThis.bench = {
  ours: sealed(),
  theirs: plain(),
  async fill(count) {
    const records = Array.from({ length: count }, (_, at) => envelope(at + 1));
    if ((await running.safe.create(words, records)) !== "created") throw new Error("not created");
    await fillPlainRows(await openPlainRows(), records);
    return utf8(JSON.stringify(records)).length / count;
  },
  copy(count) {
    copied = JSON.stringify(Array.from({ length: count }, (_, at) => envelope(at + 1)));
  },
  async fillMonths() {
    const records = await tenMonths(clock.now());
    if ((await running.safe.create(words, records)) !== "created") throw new Error("not created");
    return { records: records.length, search: searchTime(records, clock.elapsed) };
  },
  async stretch(secret, salt, cost) {
    const worker = new Worker(trustedScript(kdfUrl), { type: "module" });
    const tag = await wrap<Kdf>(worker).argon2id(utf8(secret), utf8(salt), cost);
    return base64url(tag);
  },
};
