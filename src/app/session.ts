// Outside or inside: what was found on the phone, trying in memory, unlocking, keeping, locking, leaving.
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Envelope, Loaded, Notice, Safe, StartState } from "../safe/api.ts";
import type { Unsaved } from "./records.ts";
import type { Space } from "./space.ts";

export type Phase = "opening" | "outside" | "inside" | "left";
export type StoreMode = "memory" | "sealed";
/** What a verb of the session came to; `failed` carries the code of `errors:<code>`. */
export type Outcome<Refusal extends string> = "done" | Refusal | { readonly failed: string };

/** A started safe and the way to end it at once. */
export interface StartedSafe {
  readonly safe: Safe;
  stop(): void;
}

export interface SessionDeps {
  somethingKept(): Promise<boolean>;
  /** `notice` hears what the safe notices after a save was kept. */
  startSafe(notice: (notice: Notice) => void): Promise<StartedSafe>;
  startMemory(): Promise<StartedSafe>;
  openSpace(safe: Safe, loaded: Loaded, mode: StoreMode): Promise<Space>;
  errorCode(error: unknown): string;
  /** Resolves when no page of the app is left behind the one in view. */
  release(): Promise<void>;
}

export interface Session {
  readonly phase: ReadonlySignal<Phase>;
  readonly found: ReadonlySignal<StartState>;
  readonly space: ReadonlySignal<Space | null>;
  /** The code of what went wrong at the start, or null. */
  readonly trouble: ReadonlySignal<string | null>;
  /** What the safe noticed since it was opened. */
  readonly noticed: ReadonlySignal<readonly Notice[]>;
  /** Changes that a dead worker could not keep, to be offered after the next unlock. */
  readonly unsaved: ReadonlySignal<readonly Unsaved[]>;
  /** Looks what is on the phone, if need be by taking over from another tab, lets `arrive` choose the first screen, and shows it. */
  begin(arrive: () => void, takesOver?: boolean): Promise<void>;
  /** Opens a space in memory only, with these records. */
  tryIt(records?: readonly Envelope[]): Promise<Outcome<never>>;
  unlock(words: string): Promise<Outcome<"wrong-passphrase">>;
  /** Creates the safe and seals what is in memory, if anything is. What cannot be opened on the phone is in its way: with `isBrought` it is set aside where words may still open it, else removed. */
  keep(words: string, isBrought?: boolean): Promise<Outcome<"unusable-passphrase" | "older-there">>;
  /** Uses the safe on the phone, open or not; a broken world becomes its code. */
  use<T>(act: (safe: Safe) => Promise<T>): Promise<T | { readonly failed: string }>;
  /** Destroys everything of this origin; resolves to the codes of what could not be removed, if anything. */
  erase(): Promise<"done" | readonly string[]>;
  /** Covers, lets a running save finish for at most half a second, and starts a new document. */
  lock(): Promise<void>;
  /** After the worker has died: outside again in the same document, with what was not kept still in memory. */
  reopen(): void;
  /** Puts the offered changes into the open space, or lets them go. */
  settleUnsaved(isKept: boolean): void;
  leave(): void;
}

/** How long locking waits for a save that runs (ms). */
const lockPatience = 500;

const isSame = (one: Envelope, other: Envelope) => one.id === other.id && one.e[0] === other.e[0];

export function createSession(deps: SessionDeps): Session {
  const phase = signal<Phase>("opening");
  const found = signal<StartState>("first-run");
  const space = signal<Space | null>(null);
  const trouble = signal<string | null>(null);
  const noticed = signal<readonly Notice[]>([]);
  const unsaved = signal<readonly Unsaved[]>([]);
  let started: StartedSafe | null = null;
  /** A safe that is being made, beside the one in memory. */
  let making: StartedSafe | null = null;
  let erasing: Promise<unknown> = Promise.resolve();

  /** Runs a verb; a broken world becomes its code. */
  async function attempt<T>(act: () => Promise<T>): Promise<T | { readonly failed: string }> {
    try {
      return await act();
    } catch (error) {
      return { failed: deps.errorCode(error) };
    }
  }
  const startSafe = () =>
    deps.startSafe((notice) => {
      noticed.value = [...noticed.value, notice];
    });
  async function sealed(): Promise<Safe> {
    started ??= await startSafe();
    return started.safe;
  }
  const hasLeft = () => phase.value === "left";
  function stop(): void {
    making?.stop();
    started?.stop();
    making = started = null;
    space.value = null;
    noticed.value = [];
  }
  function leave(): void {
    // The plain page is painted first; only an erasing that runs is waited for before the page goes.
    phase.value = "left";
    stop();
    const goOn = () => Promise.all([deps.release(), erasing]).then(() => location.replace("/routine.html"));
    requestAnimationFrame(() => setTimeout(() => void goOn()));
  }
  async function enter(safe: Safe, mode: StoreMode): Promise<void> {
    const opened = await deps.openSpace(safe, await safe.loadAll(), mode);
    // She may have left while it opened.
    if (hasLeft()) return stop();
    space.value = opened;
    phase.value = "inside";
  }
  /** Takes what cannot be opened out of the way of a new safe. */
  async function clearWay(safe: Safe): Promise<"clear" | "older-there"> {
    const state = await safe.start();
    if (state === "first-run") return "clear";
    if (state === "locked") return (await safe.setAside()) === "older-there" ? "older-there" : "clear";
    await safe.erase("current");
    return "clear";
  }
  /** Creates a safe with what is in memory. The one in memory goes on until that is done. */
  async function seal(
    words: string,
    isBrought: boolean,
  ): Promise<Outcome<"unusable-passphrase" | "older-there">> {
    const inMemory = async () => (await started?.safe.loadAll())?.records ?? [];
    const kept = await inMemory();
    const next = await startSafe();
    making = next;
    if (isBrought && (await clearWay(next.safe)) === "older-there") return "older-there";
    if ((await next.safe.create(words, kept)) === "unusable-passphrase") return "unusable-passphrase";
    // Her words take seconds; what she changed meanwhile belongs to it too.
    const late = (await inMemory()).filter((record) => !kept.some((old) => isSame(old, record)));
    if (late.length > 0) await next.safe.put(late);
    await enter(next.safe, "sealed");
    started?.stop();
    started = next;
    making = null;
    return "done";
  }
  async function erase(): Promise<"done" | readonly string[]> {
    stop();
    phase.value = "outside";
    const fresh = await startSafe();
    const rest = await fresh.safe.erase("all").finally(fresh.stop);
    if (rest.length > 0) return rest.map((area) => `erase-${area}`);
    if (!hasLeft()) leave();
    return "done";
  }

  return {
    phase,
    found,
    space,
    trouble,
    noticed,
    unsaved,
    async begin(arrive, takesOver) {
      const state = await attempt(async () =>
        (await deps.somethingKept()) ? (await sealed()).start(takesOver) : "first-run",
      );
      const hasFailed = typeof state === "object";
      trouble.value = hasFailed ? state.failed : null;
      found.value = hasFailed ? "locked" : state;
      // A worker that found nothing to open would be in the way of the next one.
      if (found.value === "first-run" || hasFailed) stop();
      arrive();
      phase.value = "outside";
    },
    tryIt: (records = []) =>
      attempt(async () => {
        stop();
        started = await deps.startMemory();
        await started.safe.put(records);
        await enter(started.safe, "memory");
        return "done" as const;
      }),
    async unlock(words) {
      const outcome = await attempt(async () => {
        const safe = await sealed();
        const answer = await safe.unlock(words);
        if (answer === "wrong-passphrase") return answer;
        await enter(safe, "sealed");
        return "done" as const;
      });
      // A worker that is dead, or open behind a page that is not, helps nobody.
      if (typeof outcome === "object") stop();
      return outcome;
    },
    async keep(words, isBrought = false) {
      const outcome = await attempt(() => seal(words, isBrought));
      making?.stop();
      making = null;
      return outcome;
    },
    use: (act) => attempt(async () => act(await sealed())),
    async erase() {
      const run = attempt(erase);
      erasing = run;
      const outcome = await run;
      return typeof outcome === "object" && "failed" in outcome ? [outcome.failed] : outcome;
    },
    async lock() {
      document.documentElement.toggleAttribute("data-covered", true);
      const settled = space.value?.records.settled() ?? Promise.resolve();
      await Promise.race([
        settled.then(() => attempt(async () => started?.safe.lock())),
        new Promise((resolve) => setTimeout(resolve, lockPatience)),
      ]);
      stop();
      location.replace("/");
    },
    reopen() {
      unsaved.value = [...unsaved.value, ...(space.value?.records.unsaved() ?? [])];
      stop();
      phase.value = "outside";
    },
    settleUnsaved(isKept) {
      const own = space.value?.records.own(unsaved.value) ?? [];
      if (isKept) space.value?.records.restore(own);
      unsaved.value = unsaved.value.filter((change) => !own.includes(change));
    },
    leave,
  };
}
