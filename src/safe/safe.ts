// The verbs of the sealed store. One after the other: whatever is called waits for what was called before.
import type { Bytes } from "../lib/bytes.ts";
import type { Box, Envelope, EraseRest, Notice, Opener, Safe, StartState } from "./api.ts";
import { finishMove, hasOlderBox, moveToOlderBox, olderBox, type Stores } from "./boxes.ts";
import { type CreateParts, createFiles } from "./create.ts";
import type { Rows } from "./database.ts";
import { deepClean } from "./deep-clean.ts";
import { destroyKey, keepKey, readKey } from "./erasable-keys.ts";
import { eraseBoxes } from "./erase.ts";
import { SafeError, type SafeErrorCode } from "./errors.ts";
import { agreedHeader, type Header } from "./header.ts";
import type { Argon2id } from "./kdf.ts";
import { blocksOf } from "./key-file.ts";
import { type LoadedSpace, loadSpace, textsOf } from "./load.ts";
import { usablePassphrase } from "./normalise.ts";
import type { Packed, PackedSafe } from "./packed.ts";
import { changePassphrase, checkPassphrase, makePaperKey, type Open, secretOf } from "./passphrase.ts";
import { encodeRecords } from "./records.ts";
import { grow, saveChanges } from "./save.ts";
import { openSession, type Places, type Session } from "./session.ts";
import { pairsToGrow, type Space } from "./space.ts";

/** What a safe is made of. `notice` hears what is noticed after a save was kept: growth that met a full disk. */
export interface SafeParts extends CreateParts, Stores {
  readonly rows: Rows;
  notice(notice: Notice): void;
}

type Found =
  | { readonly state: "locked"; readonly files: readonly Bytes[]; readonly header: Header }
  | { readonly state: Exclude<StartState, "locked"> };

/** What goes on after these cannot be trusted to be what is on the phone. */
const endings: ReadonlySet<SafeErrorCode> = new Set(["key-file-failed", "key-gone", "other-tab"]);

async function look({ keyFile, rows }: Places): Promise<Found> {
  const [files, isEmpty] = await Promise.all([keyFile.read(), rows.isEmpty()]);
  if (files.length === 0) return { state: isEmpty ? "first-run" : "key-gone" };
  const header = await agreedHeader(files.flatMap(blocksOf));
  if (header === null) return { state: "interrupted" };
  return isEmpty ? { state: "entries-gone" } : { state: "locked", files, header };
}

/** What can be opened in these places; throws what keeps it from being opened. */
async function lookToOpen(places: Places) {
  const found = await look(places);
  if (found.state === "locked") return found;
  throw new SafeError(found.state === "first-run" ? "nothing-kept" : found.state);
}

async function openWith(places: Places, kdf: Argon2id, opener: Opener): Promise<Session | null> {
  const { files, header } = await lookToOpen(places);
  return openSession(places, files, header, await secretOf(opener, header, kdf));
}

async function load({ rows }: Places, session: Session): Promise<LoadedSpace> {
  const loaded = await loadSpace(session.pageKey, await rows.read(session.half), session.generation);
  session.space = loaded.space;
  session.notices = [...session.notices, ...loaded.notices];
  return loaded;
}

class SealedSafe implements PackedSafe {
  readonly #parts: SafeParts;
  #session: Session | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #locking = 0;

  constructor(parts: SafeParts) {
    this.#parts = parts;
  }

  start(): Promise<StartState> {
    return this.#inTurn(async () => {
      await finishMove(this.#parts);
      return (await look(this.#parts)).state;
    });
  }

  create(passphrase: string, records: readonly Envelope[]): Promise<"created" | "unusable-passphrase"> {
    return this.#inTurn(async () => {
      const changes = encodeRecords(records);
      if ((await look(this.#parts)).state !== "first-run") throw new SafeError("already-there");
      if (!usablePassphrase(passphrase)) return "unusable-passphrase";
      await createFiles(this.#parts, passphrase, async () => {
        // Only what opens the way it will be opened for years counts as created.
        const session = await openWith(this.#parts, this.#parts.kdf, passphrase);
        if (session === null) throw new SafeError("key-file-failed");
        await this.#save(session, changes);
        this.#session = session;
      });
      return "created";
    });
  }

  unlock(opener: Opener): Promise<"unlocked" | "wrong-passphrase"> {
    return this.#inTurn(async () => {
      await finishMove(this.#parts);
      this.#session = await openWith(this.#parts, this.#parts.kdf, opener);
      return this.#session === null ? "wrong-passphrase" : "unlocked";
    });
  }

  loadAll(): Promise<Packed> {
    return this.#open(async (session) => {
      const texts =
        session.space === null ? (await load(this.#parts, session)).texts : textsOf(session.space);
      return { texts, notices: session.notices };
    });
  }

  put(records: readonly Envelope[]): Promise<void> {
    return this.#open(async (session) => this.#save(session, encodeRecords(records)));
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#open((session) => this.#save(session, new Map(ids.map((id) => [id, null]))));
  }

  changePassphrase(current: Opener, next: string): ReturnType<Safe["changePassphrase"]> {
    return this.#open((session) => changePassphrase(this.#own(session), current, next));
  }

  checkPassphrase(opener: Opener): ReturnType<Safe["checkPassphrase"]> {
    return this.#open((session) => checkPassphrase(this.#own(session), opener));
  }

  makePaperKey(passphrase: string, code: Bytes): ReturnType<Safe["makePaperKey"]> {
    return this.#open((session) => makePaperKey(this.#own(session), passphrase, code));
  }

  deepClean(passphrase: string, givesUp: boolean): ReturnType<Safe["deepClean"]> {
    return this.#open(async (session) => {
      const space = session.space ?? (await load(this.#parts, session)).space;
      return deepClean(this.#own(session), passphrase, space, givesUp);
    });
  }

  keepKey(id: Bytes, key: Bytes): ReturnType<Safe["keepKey"]> {
    return this.#open((session) => keepKey(this.#parts, session, id, key));
  }

  readKey(id: Bytes): ReturnType<Safe["readKey"]> {
    return this.#open((session) => readKey(session, id));
  }

  destroyKey(id: Bytes): Promise<void> {
    return this.#open((session) => destroyKey(this.#parts, session, id));
  }

  hasOlder(): Promise<boolean> {
    return this.#inTurn(() => hasOlderBox(this.#parts));
  }

  setAside(): Promise<"set-aside" | "older-there"> {
    return this.#inTurn(async () => {
      await finishMove(this.#parts);
      const hasOlder = await hasOlderBox(this.#parts);
      // One that was begun before has come to its end.
      if (hasOlder && (await look(this.#parts)).state === "first-run") return "set-aside";
      await lookToOpen(this.#parts);
      if (hasOlder) return "older-there";
      this.#session = null;
      await moveToOlderBox(this.#parts);
      return "set-aside";
    });
  }

  readOlder(passphrase: string): Promise<Packed | "wrong-passphrase"> {
    return this.#inTurn(async () => {
      const older = olderBox(this.#parts);
      const session = await openWith(older, this.#parts.kdf, passphrase);
      if (session === null) return "wrong-passphrase";
      const { texts } = await load(older, session);
      return { texts, notices: session.notices };
    });
  }

  erase(box: Box): Promise<readonly EraseRest[]> {
    return this.#inTurn(() => {
      if (box !== "older") this.#session = null;
      return eraseBoxes(this.#parts, box);
    });
  }

  async lock(): Promise<void> {
    this.#locking += 1;
    await this.#inTurn(async () => {
      this.#session = null;
    });
    this.#locking -= 1;
  }

  #own(session: Session): Open {
    return { places: this.#parts, kdf: this.#parts.kdf, session };
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

  async #save(session: Session, changes: ReadonlyMap<string, Bytes | null>): Promise<void> {
    const space = session.space ?? (await load(this.#parts, session)).space;
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
export const createSafe = (parts: SafeParts): PackedSafe => new SealedSafe(parts);
