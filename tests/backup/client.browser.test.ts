import { expect, test } from "vitest";
import { type Archive, openBackup, sealBackup } from "../../src/backup/client.ts";
import { BackupError } from "../../src/backup/errors.ts";
import type { Bytes } from "../../src/lib/bytes.ts";

const secret = "river market school rain bread sister";
const record = { id: "x", kind: "letter", v: 1, at: 1, seq: 1, e: ["aaaaaaaaaaa"], body: { words: "é ن 🕊" } };
const archive: Archive = { made: 5, records: [record] };

async function sealed(): Promise<Bytes> {
  const file = await sealBackup(archive, secret, "drawn").done;
  if (file === "stopped") throw new Error("stopped by nobody");
  return file;
}

test("what one worker locked another opens, with the first secret that fits, and with no other", async () => {
  const file = new Blob([await sealed()]);
  expect(await openBackup(file, ["another", secret]).done).toEqual(archive);
  expect(await openBackup(file, ["another"]).done).toBe("wrong-secret");
});

test("work that is stopped ends at once, and the file opens afterwards as before", async () => {
  const file = new Blob([await sealed()]);
  const job = openBackup(file, [secret]);
  job.stop();
  expect(await job.done).toBe("stopped");
  const sealing = sealBackup(archive, secret, "own");
  setTimeout(sealing.stop, 50);
  expect(await sealing.done).toBe("stopped");
  expect(await openBackup(file, [secret]).done).toEqual(archive);
});

test("a file that is too large is never read, and one that is none is told as such", async () => {
  const large = { size: 72 * 2 ** 20 + 1, arrayBuffer: () => expect.unreachable("it was read") };
  await expect(openBackup(large as unknown as Blob, [secret]).done).rejects.toThrow(
    new BackupError("backup-too-large"),
  );
  await expect(openBackup(new Blob(["x"]), [secret]).done).rejects.toThrow(new BackupError("backup-foreign"));
});
