import type { Box, EraseRest } from "./api.ts";
import { olderBox, type Stores } from "./boxes.ts";
import type { Places } from "./session.ts";

type Failed = (rest: EraseRest) => void;

async function attempt(rest: EraseRest, failed: Failed, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch {
    failed(rest);
  }
}

const isThere = async ({ keyFile }: Places): Promise<boolean> => (await keyFile.read()).length > 0;

/** Destroys the keys of every box first, then the rows, then the key files; returns what could not be removed. Once every key file is shredded nothing can be opened, but for old bytes that a browser without files may still hold. */
export async function eraseBoxes(stores: Stores, box: Box): Promise<readonly EraseRest[]> {
  const rest = new Set<EraseRest>();
  const failed: Failed = (one) => rest.add(one);
  const all: Places[] = [];
  if (box !== "older") all.push(stores);
  if (box !== "current") all.push(olderBox(stores));
  for (const places of all)
    await attempt("key-file", failed, async () => {
      if (await isThere(places)) await places.keyFile.shred(places.random);
    });
  if (box === "all" && !(await stores.rows.destroy())) rest.add("database");
  if (box !== "all")
    for (const { rows } of all)
      await attempt("database", failed, async () => {
        if (!(await rows.isEmpty())) await rows.clear();
      });
  for (const places of all)
    await attempt("key-file", failed, async () => {
      if (await isThere(places)) await places.keyFile.remove();
    });
  return [...rest];
}
