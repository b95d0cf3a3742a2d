// The safe's Argon2id alone, in a worker of its own as in the app.
import { expose } from "comlink";
import { argon2id } from "../src/safe/kdf.ts";

export interface Kdf {
  readonly argon2id: typeof argon2id;
}

expose({ argon2id } satisfies Kdf);
