// One tab at a time: the worker that works holds a Web Lock for life, and another may ask for it or, unanswered, take it.
import type { TabNews } from "./api.ts";
import { SafeError } from "./errors.ts";

export interface OneTab {
  /**
   * Resolves, as often as it is asked, when this worker alone may work: it waits a moment, as the lock of a page that just closed
   * takes that long to go. Throws SafeError "other-tab-open" while another works, and "other-tab" for good once another took over.
   */
  alone(): Promise<void>;
  /** Becomes the one that works: asks the other to save and let go, and takes the lock when it has not. Who lost it never takes it back. */
  takeOver(): Promise<void>;
}

export interface OneTabParts {
  /** The name of the lock and of the channel on which tabs ask each other. */
  readonly name: string;
  /** How long to wait for the lock (ms): by itself, and after having asked for it. */
  readonly patience: number;
  readonly askPatience: number;
  /** Hears while this worker is the one: another asks for the lock, or took it. */
  tell(news: TabNews): void;
}

/** The only message between tabs; it carries nothing. */
const useHere = "use-here";

function isUseHere(data: unknown): boolean {
  return typeof data === "object" && data !== null && "type" in data && data.type === useHere;
}

class LockedTab implements OneTab {
  readonly #parts: OneTabParts;
  readonly #channel: BroadcastChannel | null;
  #asked: Promise<boolean> | null = null;
  #isMine = false;
  #isLost = false;

  constructor(parts: OneTabParts) {
    this.#parts = parts;
    this.#channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(parts.name) : null;
    this.#channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (this.#isMine && isUseHere(data)) parts.tell("asked");
    });
  }

  async alone(): Promise<void> {
    this.#asked ??= this.#request({ signal: AbortSignal.timeout(this.#parts.patience) });
    await this.#settle(this.#asked);
  }

  async takeOver(): Promise<void> {
    if (this.#isMine || this.#isLost) return this.alone();
    // In line before the other is asked, so that nobody comes between.
    const waits = this.#request({ signal: AbortSignal.timeout(this.#parts.askPatience) });
    this.#channel?.postMessage({ type: useHere });
    this.#asked = waits.then((isMine) => isMine || this.#request({ steal: true }));
    await this.#settle(this.#asked);
  }

  async #settle(asked: Promise<boolean>): Promise<void> {
    const isMine = await asked;
    if (this.#isLost) throw new SafeError("other-tab");
    if (isMine) return;
    if (this.#asked === asked) this.#asked = null;
    throw new SafeError("other-tab-open");
  }

  #request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      const forLife = () => {
        this.#isMine = true;
        resolve(true);
        return new Promise<never>(() => {});
      };
      navigator.locks.request(this.#parts.name, options, forLife).catch(() => {
        // A lock that was held and is not any more was taken away.
        if (this.#isMine) {
          this.#isMine = false;
          this.#isLost = true;
          this.#parts.tell("taken");
        }
        resolve(false);
      });
    });
  }
}

/** A worker's place among the tabs. Where there are no Web Locks each may work, and only the comparison in each save keeps them apart. */
export function makeOneTab(parts: OneTabParts): OneTab {
  if ("locks" in navigator) return new LockedTab(parts);
  return { alone: () => Promise.resolve(), takeOver: () => Promise.resolve() };
}
