// What the page may know of the safe: types only. The safe knows envelopes; what a body means is decided in app/records.ts.

/** One record: an opaque JSON body in a numbered envelope. `id` 16 random bytes as base64url (a singleton's id is its kind), `at` UTC ms, `seq` rises by one per space, `e` the last 8 edit ids, newest first. */
export interface Envelope {
  readonly id: string;
  readonly kind: string;
  readonly v: number;
  readonly at: number;
  readonly seq: number;
  readonly e: readonly string[];
  readonly body: unknown;
}

/** What was found on the phone before anything is opened. Nothing is ever deleted or begun anew because of it. */
export type StartState = "first-run" | "locked" | "entries-gone" | "interrupted" | "key-gone";

/** What the safe noticed while opening; each is one sentence in `errors:notice.<code>`. */
export type NoticeCode =
  | "unreadable"
  | "older"
  | "rolled-back"
  | "manifest-rebuilt"
  | "found-twice"
  | "key-file-older"
  | "copy-repaired"
  | "copy-damaged"
  | "disk-full";
export interface Notice {
  readonly code: NoticeCode;
  readonly count: number;
}

export interface Loaded {
  readonly records: readonly Envelope[];
  readonly notices: readonly Notice[];
}

/** The verbs of every store, sealed on the phone or in memory only. A person's mistake is a return value; a broken world is a SafeError. */
export interface Safe {
  start(): Promise<StartState>;
  create(passphrase: string, records: readonly Envelope[]): Promise<"created" | "unusable-passphrase">;
  unlock(passphrase: string): Promise<"unlocked" | "wrong-passphrase">;
  loadAll(): Promise<Loaded>;
  /** Resolves when the strict transaction is complete: that is what "Saved" means. */
  put(records: readonly Envelope[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  changePassphrase(
    current: string,
    next: string,
  ): Promise<"changed" | "wrong-passphrase" | "unusable-passphrase" | "choose-another">;
  /** Destroys the keys first, then everything else of this origin; returns what could not be removed. */
  erase(): Promise<readonly EraseRest[]>;
  /** Ends every use of the key; a running save may finish, for at most 500 ms. */
  lock(): Promise<void>;
}
export type EraseRest = "key-file" | "database" | "files" | "caches" | "settings" | "service-worker";
