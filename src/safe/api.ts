// What the page may know of the safe: types only. The safe knows envelopes; what a body means is decided in app/records.ts.
import type { Bytes } from "../lib/bytes.ts";

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

/** What a worker hears of other tabs: one asks for the safe, or took it. */
export type TabNews = "asked" | "taken";

export interface Loaded {
  readonly records: readonly Envelope[];
  readonly notices: readonly Notice[];
}

/** What opens the safe: her words, or the 16 bytes of her paper key. */
export type Opener = string | Bytes;

/** What is erased: the safe in use, the older locked box beside it, or everything of this origin. */
export type Box = "current" | "older" | "all";

/** The verbs of every store, sealed on the phone or in memory only. A person's mistake is a return value; a broken world is a SafeError. */
export interface Safe {
  /** Looks what is on the phone. Only one tab may: `takesOver` asks another to save and let go, and does not wait for it longer than 3 s. */
  start(takesOver?: boolean): Promise<StartState>;
  create(passphrase: string, records: readonly Envelope[]): Promise<"created" | "unusable-passphrase">;
  unlock(opener: Opener): Promise<"unlocked" | "wrong-passphrase">;
  loadAll(): Promise<Loaded>;
  /** Resolves when the strict transaction is complete: that is what "Saved" means. */
  put(records: readonly Envelope[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** New words for the open space, by her words or by her paper key. */
  changePassphrase(
    current: Opener,
    next: string,
  ): Promise<"changed" | "wrong-passphrase" | "unusable-passphrase" | "choose-another">;
  /** Whether these words, or this paper key, open the open space; nothing is changed, and the answer costs the same either way. */
  checkPassphrase(opener: Opener): Promise<"right" | "wrong-passphrase">;
  /** Lets these 16 bytes open the open space too; a paper key that was made before opens nothing afterwards. */
  makePaperKey(passphrase: string, code: Bytes): Promise<"made" | "wrong-passphrase">;
  /** Seals everything under a new key: a copy of the key file from before then opens nothing of it. Her paper key opens nothing any more. With `givesUp`, entries that cannot be read go; without, they are in the way ("unreadable"). */
  deepClean(passphrase: string, givesUp: boolean): Promise<"cleaned" | "wrong-passphrase" | "unreadable">;
  /** Keeps a key (32 bytes) under an id (8 bytes) where it can be destroyed for good; there are places for 16. */
  keepKey(id: Bytes, key: Bytes): Promise<"kept" | "full">;
  /** The key kept under this id, or null. */
  readKey(id: Bytes): Promise<Bytes | null>;
  /** Overwrites the key under this id wherever it lies, then resolves: no copy of the phone made afterwards holds it, but for old bytes that a browser without files may still hold. */
  destroyKey(id: Bytes): Promise<void>;
  /** Whether an older locked box is kept beside the safe in use. */
  hasOlder(): Promise<boolean>;
  /** Moves the safe in use, without opening it, to the place of the older locked box, of which there can be one. Nothing is deleted. */
  setAside(): Promise<"set-aside" | "older-there">;
  /** What is in the older locked box, if these words open it. */
  readOlder(passphrase: string): Promise<Loaded | "wrong-passphrase">;
  /** Destroys the keys first, then the rest; returns what could not be removed. */
  erase(box: Box): Promise<readonly EraseRest[]>;
  /** Ends every use of the key; a running save may finish, for at most 500 ms. */
  lock(): Promise<void>;
}
export type EraseRest = "key-file" | "database" | "files" | "caches" | "settings" | "service-worker";
