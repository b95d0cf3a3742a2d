// The key file where there are no synchronous files: two databases that replace each other. Weaker than a file, because a browser's database may keep the bytes of a deleted one for a while.
import { type Bytes, equal } from "../lib/bytes.ts";
import { database, isThere, stored } from "./database.ts";
import { deleteDatabase } from "./delete-database.ts";
import { SafeError } from "./errors.ts";
import { type KeyFileStore, keyFileLength, withPieces } from "./key-file.ts";

const table = "k";
const place = 0;

interface Held {
  readonly name: string;
  readonly file: Bytes;
}

/** The key file in the databases `name`0 and `name`1. */
export function databaseKeyFile(name: string, factory: IDBFactory): KeyFileStore {
  const names = [`${name}0`, `${name}1`] as const;

  async function using<T>(
    one: string,
    work: (at: ReturnType<typeof database>) => PromiseLike<T>,
  ): Promise<T> {
    const db = database(one, [table], factory);
    try {
      return await stored(() => work(db));
    } finally {
      db.close();
    }
  }
  const readOf = (one: string) => using(one, (db) => db.table<Bytes, number>(table).get(place));
  async function held(): Promise<readonly Held[]> {
    const all: Held[] = [];
    for (const one of names) {
      const file = (await stored(() => isThere(one, factory))) ? await readOf(one) : undefined;
      // One that was made and not yet filled is none.
      if (file !== undefined) all.push({ name: one, file });
    }
    return all;
  }
  async function put(one: string, file: Bytes): Promise<void> {
    await using(one, (db) => db.table<Bytes, number>(table).put(file, place));
    await check(one, file);
  }
  async function check(one: string, file: Bytes): Promise<void> {
    if (!equal((await readOf(one)) ?? new Uint8Array(), file)) throw new SafeError("key-file-failed");
  }
  async function drop(one: string): Promise<void> {
    if (!(await stored(() => deleteDatabase(one, factory)))) throw new SafeError("key-file-failed");
  }

  return {
    async read() {
      return (await held()).map(({ file }) => file);
    },
    async create(files) {
      if ((await held()).length > 0) throw new SafeError("already-there");
      for (const [at, file] of files.entries()) {
        const one = names[at] ?? names[0];
        // What another tab has put there meanwhile is not overwritten.
        const isMine = await using(one, (db) =>
          db.transaction("rw", table, async () => {
            const mine = (await db.table<Bytes, number>(table).get(place)) === undefined;
            if (mine) await db.table<Bytes, number>(table).add(file, place);
            return mine;
          }),
        );
        if (!isMine) throw new SafeError("already-there");
        await check(one, file);
      }
    },
    async write(pieces) {
      const [old, other] = await held();
      if (old === undefined) throw new SafeError("key-gone");
      if (other !== undefined) throw new SafeError("other-tab");
      const file = withPieces(old.file, pieces);
      const next = old.name === names[0] ? names[1] : names[0];
      await put(next, file);
      await drop(old.name);
      // Another tab may have kept the old one at the same time and dropped this.
      if ((await held()).length === 0) await put(next, file);
    },
    async keep(file) {
      const all = await held();
      const kept = all.find((each) => equal(each.file, file));
      if (kept === undefined) return;
      for (const each of all) if (each !== kept) await drop(each.name);
      // Another tab may have chosen the other one at the same time: then both stay.
      if ((await held()).length === 0) await put(kept.name, kept.file);
    },
    // Writing over it would only add to what the database keeps.
    async shred(random) {
      await put(names[0], random.bytes(keyFileLength));
      await drop(names[1]);
    },
    async remove() {
      for (const one of names) await drop(one);
    },
  };
}
