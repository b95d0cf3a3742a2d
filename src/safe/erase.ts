import type { EraseRest } from "./api.ts";
import { keyFileLength } from "./key-file.ts";
import type { Places } from "./session.ts";

/** Destroys the keys, then the rows, then the key file; returns what could not be removed. After the first flush nothing can be opened, whatever fails later. */
export async function eraseFiles({ keyFile, rows, random }: Places): Promise<readonly EraseRest[]> {
  const rest = new Set<EraseRest>();
  try {
    for (let times = 0; times < 2 && (await keyFile.read()) !== null; times += 1) {
      await keyFile.write(0, random.bytes(keyFileLength));
    }
  } catch {
    rest.add("key-file");
  }
  if (!(await rows.destroy())) rest.add("database");
  try {
    if ((await keyFile.read()) !== null) await keyFile.remove();
  } catch {
    rest.add("key-file");
  }
  return [...rest];
}
