// A random walk beside a plain model: locks, reloads, jumps of the clock, and a browser killed in the middle of what it does.
import { strict as assert } from "node:assert";
import fc from "fast-check";
import { type RunningApp, startApp } from "./app.ts";
import { type Action, actions, after, type Model, nothingKept, type Verb } from "./model.ts";
import type { Entry } from "./page.ts";

const hour = 3_600_000;
const reportEvery = 1_000;

/** How long an action is left to live at most before the browser is killed (ms). */
const lives: Partial<Record<Verb, number>> = { put: 40, remove: 40, bringBack: 2_000 };
const longestLife = 3_000;

async function look({ call }: RunningApp, held: Model["held"]): Promise<void> {
  const sorted = (entries: Iterable<Entry>) =>
    [...entries].toSorted(([one], [other]) => (one < other ? -1 : 1));
  assert.deepEqual(sorted(await call("all")), sorted(held));
}

/** Opens what the app has closed, now and then after wrong words, and compares everything. */
async function openAgain(app: RunningApp, { words, held }: Model, at: number): Promise<void> {
  if (at % 5 === 0) {
    assert.equal(await app.arrive(), "locked");
    assert.equal(await app.call("unlock", "none of the words she has"), "wrong-passphrase");
  }
  await app.open(words);
  await look(app, held);
}

/** Does an action, and checks what the app says of it. */
async function act(
  app: RunningApp,
  before: Model,
  then: Model,
  { verb, entries, at }: Action,
): Promise<void> {
  const says = async (answer: Promise<string>, expected: string) => assert.equal(await answer, expected);
  const jumpAndOpen = async (ms: number) => {
    await app.call("jump", ms);
    await app.locked();
    await openAgain(app, before, at);
  };
  switch (verb) {
    case "put":
      return says(app.call("put", entries), "kept");
    case "remove":
      return says(app.call("remove", entries[0]?.[0] ?? ""), "kept");
    case "look":
      return look(app, before.held);
    case "changeWords":
      return says(app.call("changeWords", before.words, then.words), "changed");
    case "reload":
      return openAgain(app, before, at);
    case "lock":
      await app.call("lock");
      await app.locked();
      return openAgain(app, before, at);
    case "clockOn":
      return jumpAndOpen(hour + at);
    case "clockBack":
      return jumpAndOpen(-3_000 - at);
    case "clockALittle":
      await app.call("jump", 1 + (at % 20_000));
      return look(app, before.held);
    case "beginAgain":
      await says(app.arrive(), "locked");
      await says(app.call("setAside"), "set-aside");
      await says(app.arrive(), "first-run");
      return app.make(then.words);
    case "bringBack":
      await says(app.call("bringBack", before.older?.words ?? ""), "kept");
      return look(app, then.held);
    case "eraseOlder":
      return says(app.call("erase", "older"), "");
  }
}

/** After a kill: what was begun is done or not, and each record is as it was or as it was to become. Gives what is there. */
async function settle(app: RunningApp, before: Model, then: Model, verb: Verb): Promise<Model> {
  let found = await app.arrive();
  if (verb === "beginAgain" && found !== "locked") {
    if (found === "interrupted") {
      assert.equal(await app.call("erase", "current"), "");
      found = await app.arrive();
    }
    assert.equal(found, "first-run");
    await app.make(then.words);
    return then;
  }
  assert.equal(found, "locked");
  const isNew = (await app.call("unlock", then.words)) === "done";
  if (!isNew) assert.equal(await app.call("unlock", before.words), "done");
  const there = new Map(await app.call("all"));
  const isDone = isNew && then.words !== before.words;
  if (verb === "beginAgain") {
    const model = isDone ? then : before;
    assert.deepEqual(there, new Map(model.held));
    return model;
  }
  for (const id of new Set([...there.keys(), ...before.held.keys(), ...then.held.keys()])) {
    const may = [before.held.get(id), then.held.get(id)];
    assert.ok(may.includes(there.get(id)), `${id} is ${there.get(id)}, not ${may.join(" or ")}`);
  }
  // Half erased, it can only be erased.
  if (verb === "eraseOlder") assert.equal(await app.call("erase", "older"), "");
  return {
    words: isDone ? then.words : before.words,
    held: there,
    gone: new Set([...before.gone, ...then.gone].filter((id) => !there.has(id))),
    older: verb === "eraseOlder" ? null : before.older,
  };
}

async function killIn(app: RunningApp, before: Model, then: Model, action: Action): Promise<Model> {
  let isKilled = false;
  let isDone = false;
  const underWay = act(app, before, then, action).then(
    () => {
      isDone = !isKilled;
    },
    (error: unknown) => {
      if (!isKilled) throw error;
    },
  );
  const life = action.at % (lives[action.verb] ?? longestLife);
  await Promise.race([underWay, new Promise((resolve) => setTimeout(resolve, life))]);
  isKilled = true;
  await app.kill();
  await underWay;
  const model = await settle(app, before, then, action.verb);
  // What was called done is done.
  if (isDone) assert.deepEqual([model.words, model.held], [then.words, new Map(then.held)]);
  return model;
}

/** Walks so many actions, of which so many are killed; resolves to what it did, and throws at the first difference from the model. */
export async function walk(url: string, seed: number, count: number, kills: number): Promise<string> {
  const [all = []] = fc.sample(actions(count), { seed, numRuns: 1 });
  // One turn more than kills, because the last action may be one that cannot be done then.
  const turn = Math.max(1, Math.floor(count / (kills + 1)));
  const done = new Map<string, number>();
  const app = await startApp(url);
  let model = nothingKept;
  let killed = 0;
  try {
    assert.equal(await app.arrive(), "first-run");
    await app.make(model.words);
    for (const [number, action] of all.entries()) {
      const then = after(model, action);
      if (then !== null) {
        const isKilled = killed < Math.min(kills, Math.floor((number + 1) / turn));
        if (isKilled) killed += 1;
        done.set(action.verb, (done.get(action.verb) ?? 0) + 1);
        try {
          if (!isKilled) await act(app, model, then, action);
          model = isKilled ? await killIn(app, model, then, action) : then;
        } catch (error) {
          throw new Error(`action ${number} (${action.verb}${isKilled ? ", killed" : ""})`, { cause: error });
        }
      }
      if ((number + 1) % reportEvery === 0)
        console.log(`  ${number + 1} actions, ${killed} kills, ${model.held.size} records`);
    }
    await openAgain(app, model, 0);
  } finally {
    await app.end();
  }
  return `${killed} kills; ${[...done].map(([verb, times]) => `${verb} ${times}`).join(", ")}`;
}
