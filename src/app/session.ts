// Outside or inside: what was found on the phone, trying in memory, unlocking, keeping, locking, leaving.
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Envelope, Loaded, Safe, StartState } from "../safe/api.ts";
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
  startSafe(): Promise<StartedSafe>;
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
  /** Changes that a dead worker could not keep, to be offered after the next unlock. */
  readonly unsaved: ReadonlySignal<readonly Envelope[]>;
  /** Looks what is on the phone, lets `arrive` choose the first screen, and shows it. */
  begin(arrive: () => void): Promise<void>;
  tryIt(): Promise<Outcome<never>>;
  unlock(words: string): Promise<Outcome<"wrong-passphrase">>;
  /** Creates the safe and seals what is in memory, if anything is. */
  keep(words: string): Promise<Outcome<"unusable-passphrase">>;
  changeWords(
    current: string,
    next: string,
  ): Promise<Outcome<"wrong-passphrase" | "unusable-passphrase" | "choose-another">>;
  erase(): Promise<Outcome<never>>;
  /** Covers, lets a running save finish for at most half a second, and starts a new document. */
  lock(): Promise<void>;
  /** After the worker has died: outside again in the same document, with what was not kept still in memory. */
  reopen(): void;
  /** Puts the offered changes into the open space, or lets them go. */
  settleUnsaved(isKept: boolean): void;
  leave(): void;
}

const isSame = (one: Envelope, other: Envelope) => one.id === other.id && one.e[0] === other.e[0];

export function createSession(deps: SessionDeps): Session {
  const phase = signal<Phase>("opening");
  const found = signal<StartState>("first-run");
  const space = signal<Space | null>(null);
  const trouble = signal<string | null>(null);
  const unsaved = signal<readonly Envelope[]>([]);
  let started: StartedSafe | null = null;

  /** Runs a verb; a broken world becomes its code. */
  async function attempt<T>(act: () => Promise<T>): Promise<T | { readonly failed: string }> {
    try {
      return await act();
    } catch (error) {
      return { failed: deps.errorCode(error) };
    }
  }
  async function sealed(): Promise<Safe> {
    started ??= await deps.startSafe();
    return started.safe;
  }
  function stop(): void {
    started?.stop();
    started = null;
    space.value = null;
  }
  function leave(): void {
    // The plain page is painted first; nothing is waited for.
    phase.value = "left";
    stop();
    requestAnimationFrame(() =>
      setTimeout(() => void deps.release().then(() => location.replace("/routine.html"))),
    );
  }
  async function enter(safe: Safe, mode: StoreMode): Promise<void> {
    space.value = await deps.openSpace(safe, await safe.loadAll(), mode);
    phase.value = "inside";
  }

  return {
    phase,
    found,
    space,
    trouble,
    unsaved,
    async begin(arrive) {
      const outcome = await attempt(async () => {
        if (await deps.somethingKept()) found.value = await (await sealed()).start();
      });
      if (outcome !== undefined) {
        trouble.value = outcome.failed;
        found.value = "locked";
      }
      arrive();
      phase.value = "outside";
    },
    tryIt: () =>
      attempt(async () => {
        started = await deps.startMemory();
        await enter(started.safe, "memory");
        return "done" as const;
      }),
    unlock: (words) =>
      attempt(async () => {
        const safe = await sealed();
        const answer = await safe.unlock(words);
        if (answer === "wrong-passphrase") return answer;
        await enter(safe, "sealed");
        return "done" as const;
      }),
    keep: (words) =>
      attempt(async () => {
        const before = started;
        const inMemory = async () => (await before?.safe.loadAll())?.records ?? [];
        const kept = await inMemory();
        const next = await deps.startSafe();
        try {
          const answer = await next.safe.create(words, kept);
          if (answer === "unusable-passphrase") {
            next.stop();
            return answer;
          }
          // Her words take seconds; what she changed meanwhile belongs to it too.
          const late = (await inMemory()).filter((record) => !kept.some((old) => isSame(old, record)));
          if (late.length > 0) await next.safe.put(late);
        } catch (error) {
          next.stop();
          throw error;
        }
        before?.stop();
        started = next;
        await enter(next.safe, "sealed");
        return "done" as const;
      }),
    changeWords: (current, next) =>
      attempt(async () => {
        const answer = await (await sealed()).changePassphrase(current, next);
        return answer === "changed" ? ("done" as const) : answer;
      }),
    erase: () =>
      attempt(async () => {
        stop();
        const fresh = await deps.startSafe();
        const [rest] = await fresh.safe.erase();
        fresh.stop();
        if (rest !== undefined) return { failed: `erase-${rest}` };
        leave();
        return "done" as const;
      }),
    async lock() {
      document.documentElement.toggleAttribute("data-covered", true);
      await attempt(async () => started?.safe.lock());
      stop();
      location.replace("/");
    },
    reopen() {
      unsaved.value = space.value?.records.unsaved() ?? [];
      stop();
      phase.value = "outside";
    },
    settleUnsaved(isKept) {
      if (isKept) space.value?.records.restore(unsaved.value);
      unsaved.value = [];
    },
    leave,
  };
}
