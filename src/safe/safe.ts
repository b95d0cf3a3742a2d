// The verbs of the sealed store. One after the other: whatever is called waits for what was called before.
import type { Bytes } from "../lib/bytes.ts";
import type { Envelope, EraseRest, Loaded, Notice, Safe, StartState } from "./api.ts";
import { type CreateParts, createFiles } from "./create.ts";
import { eraseFiles } from "./erase.ts";
import { SafeError, type SafeErrorCode } from "./errors.ts";
import { agreedHeader, type Header } from "./header.ts";
import { blocksOf } from "./key-file.ts";
import { type LoadedSpace, loadSpace, recordsOf } from "./load.ts";
import { usablePassphrase } from "./normalise.ts";
import { changePassphrase, passphraseSecret } from "./passphrase.ts";
import { encodeRecords } from "./records.ts";
import { grow, saveChanges } from "./save.ts";
import { openSession, type Places, type Session } from "./session.ts";
import { pairsToGrow, type Space } from "./space.ts";

/** What a safe is made of. `notice` hears what is noticed after a save was kept: growth that met a full disk. */
export interface SafeParts extends CreateParts {
  notice(notice: Notice): void;
}

type Found =
  | { readonly state: "locked"; readonly file: Bytes; readonly header: Header }
  | { readonly state: Exclude<StartState, "locked"> };

/** What goes on after these cannot be trusted to be what is on the phone. */
const endings: ReadonlySet<SafeErrorCode> = new Set(["key-file-failed", "key-gone", "other-tab"]);

async function look({ keyFile, rows }: Places): Promise<Found> {
  const [file, isEmpty] = await Promise.all([keyFile.read(), rows.isEmpty()]);
  if (file === null) return { state: isEmpty ? "first-run" : "key-gone" };
  const header = await agreedHeader(blocksOf(file));
  if (header === null) return { state: "interrupted" };
  return isEmpty ? { state: "entries-gone" } : { state: "locked", file, header };
}

async function openWith(parts: SafeParts, passphrase: string): Promise<Session | null> {
  const found = await look(parts);
  if (found.state !== "locked")
    throw new SafeError(found.state === "first-run" ? "nothing-kept" : found.state);
  const { file, header } = found;
  return openSession(parts, file, header, await passphraseSecret(passphrase, header, parts.kdf));
}

class SealedSafe implements Safe {
  readonly #parts: SafeParts;
  #session: Session | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #locking = 0;

  constructor(parts: SafeParts) {
    this.#parts = parts;
  }

  start(): Promise<StartState> {
    return this.#inTurn(async () => (await look(this.#parts)).state);
  }

  create(passphrase: string, records: readonly Envelope[]): Promise<"created" | "unusable-passphrase"> {
    return this.#inTurn(async () => {
      const changes = encodeRecords(records);
      if ((await look(this.#parts)).state !== "first-run") throw new SafeError("already-there");
      if (!usablePassphrase(passphrase)) return "unusable-passphrase";
      await createFiles(this.#parts, passphrase, async () => {
        // Only what opens the way it will be opened for years counts as created.
        const session = await openWith(this.#parts, passphrase);
        if (session === null) throw new SafeError("key-file-failed");
        await this.#save(session, changes);
        this.#session = session;
      });
      return "created";
    });
  }

  unlock(passphrase: string): Promise<"unlocked" | "wrong-passphrase"> {
    return this.#inTurn(async () => {
      this.#session = await openWith(this.#parts, passphrase);
      return this.#session === null ? "wrong-passphrase" : "unlocked";
    });
  }

  loadAll(): Promise<Loaded> {
    return this.#open(async (session) => {
      const records = session.space === null ? (await this.#load(session)).records : recordsOf(session.space);
      return { records, notices: session.notices };
    });
  }

  put(records: readonly Envelope[]): Promise<void> {
    return this.#open(async (session) => this.#save(session, encodeRecords(records)));
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#open((session) => this.#save(session, new Map(ids.map((id) => [id, null]))));
  }

  changePassphrase(current: string, next: string): ReturnType<Safe["changePassphrase"]> {
    return this.#open((session) => changePassphrase(this.#parts, this.#parts.kdf, session, current, next));
  }

  erase(): Promise<readonly EraseRest[]> {
    return this.#inTurn(() => {
      this.#session = null;
      return eraseFiles(this.#parts);
    });
  }

  async lock(): Promise<void> {
    this.#locking += 1;
    await this.#inTurn(async () => {
      this.#session = null;
    });
    this.#locking -= 1;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#last.then(work);
    this.#last = run.catch(() => {});
    return run;
  }

  #open<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      if (this.#session === null) throw new SafeError("locked");
      try {
        return await work(this.#session);
      } catch (error) {
        if (error instanceof SafeError && endings.has(error.code)) this.#session = null;
        throw error;
      }
    });
  }

  async #load(session: Session): Promise<LoadedSpace> {
    const rows = await this.#parts.rows.read(session.half);
    const loaded = await loadSpace(session.pageKey, rows, session.generation);
    session.space = loaded.space;
    session.notices = [...session.notices, ...loaded.notices];
    return loaded;
  }

  async #save(session: Session, changes: ReadonlyMap<string, Bytes | null>): Promise<void> {
    const space = session.space ?? (await this.#load(session)).space;
    await saveChanges(this.#parts, session, space, changes);
    if (session.mayGrow && pairsToGrow(space) > 0) void this.#inTurn(() => this.#grow(session, space));
  }

  async #grow(session: Session, space: Space): Promise<void> {
    try {
      const stopped = () => this.#locking > 0 || this.#session !== session;
      await grow(this.#parts, space, pairsToGrow(space), stopped);
    } catch (error) {
      // Saves go on in the free pages.
      session.mayGrow = false;
      if (error instanceof SafeError && error.code === "disk-full")
        this.#parts.notice({ code: "disk-full", count: 1 });
    }
  }
}

/** A sealed safe over these parts; nothing is touched before the first call, and each call waits for those before it. */
export const createSafe = (parts: SafeParts): Safe => new SealedSafe(parts);
