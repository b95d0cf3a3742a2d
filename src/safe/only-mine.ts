import type { Stores } from "./boxes.ts";
import type { RowStore } from "./database.ts";
import type { KeyFileStore } from "./key-file.ts";

/** The same stores, of which nothing is written once `alone` throws: a tab that stood still while another took over must not end what it had begun. */
export function onlyMine(stores: Stores, alone: () => Promise<void>): Stores {
  const mine =
    <Args extends readonly unknown[], T>(write: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      await alone();
      return write(...args);
    };
  const file = (one: KeyFileStore): KeyFileStore => ({
    read: one.read,
    create: mine(one.create),
    write: mine(one.write),
    keep: mine(one.keep),
    shred: mine(one.shred),
    remove: mine(one.remove),
  });
  const table = (one: RowStore): RowStore => ({
    isEmpty: one.isEmpty,
    read: one.read,
    addPairs: mine(one.addPairs),
    save: mine(one.save),
    clear: mine(one.clear),
  });
  const { rows } = stores;
  return {
    random: stores.random,
    keyFile: file(stores.keyFile),
    olderKeyFile: file(stores.olderKeyFile),
    rows: {
      ...table(rows),
      older: table(rows.older),
      setAside: mine(rows.setAside),
      destroy: mine(rows.destroy),
      close: rows.close,
    },
  };
}
