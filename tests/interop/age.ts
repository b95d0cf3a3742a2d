import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { ensureProgram } from "../../scripts/debian.ts";
import { type Choice, openAge, sealAge } from "../../src/backup/age-file.ts";
import { type Archive, encodeArchive, readArchive } from "../../src/backup/archive.ts";
import { normalise } from "../../src/safe/normalise.ts";

const secrets = [
  "river market school rain bread sister",
  "  Olive LADDER-river, candle’s Stone ",
  "نَهر، سوق ومدرسة ومطر وخبز",
  "el río que no duerme nunca",
];

const record = fc.record({
  id: fc.stringMatching(/^[\w-]{22}$/),
  kind: fc.constantFrom("care-entry", "assessment", "from-later"),
  v: fc.integer({ min: 1, max: 9 }),
  at: fc.integer({ min: 0, max: 2 ** 41 }),
  seq: fc.integer({ min: -99, max: 99_999 }),
  e: fc.array(fc.stringMatching(/^[\w-]{11}$/), { minLength: 1, maxLength: 8 }),
  body: fc.record({ note: fc.string({ unit: "grapheme", maxLength: 600 }) }),
});
const archive: fc.Arbitrary<Archive> = fc.record({
  made: fc.integer({ min: 0, max: 2 ** 41 }),
  records: fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 400 }),
});

/** Runs `age`, which reads its passphrase from a terminal only, and types these lines. */
function runAge(args: string, lines: readonly string[]): void {
  const input = lines.map((line) => `${line}\n`).join("");
  execFileSync(ensureProgram("script", ["bsdutils"]), ["-qec", `age ${args}`, "/dev/null"], {
    input,
    stdio: ["pipe", "pipe", "pipe"],
  });
}

/** Opens with Debian's `age` what was locked here, and here what it locked; resolves to what was done, throws where one byte differs. */
export async function compareAge(seed: number): Promise<string> {
  ensureProgram("age", ["age"]);
  const folder = await mkdtemp(join(tmpdir(), "age-"));
  const [locked, plain] = [join(folder, "locked"), join(folder, "plain")];
  try {
    const archives = fc.sample(archive, { seed, numRuns: secrets.length });
    for (const [at, each] of archives.entries()) {
      const document = encodeArchive(each);
      const secret = normalise(secrets[at] ?? "");
      for (const choice of ["drawn", "own"] as const satisfies readonly Choice[]) {
        await writeFile(locked, await sealAge(document, secret, choice));
        runAge(`-d -o ${plain} ${locked}`, [secret]);
        if (!(await readFile(plain)).equals(document))
          throw new Error(`age -d reads something else (${choice})`);
      }
      for (const armored of ["", "-a"]) {
        await writeFile(plain, document);
        runAge(`-p ${armored} -o ${locked} ${plain}`, [secret, secret]);
        const opened = await openAge(new Uint8Array(await readFile(locked)), [secret]);
        if (opened === "wrong-secret") throw new Error(`a file of age -p ${armored} does not open`);
        if (JSON.stringify(readArchive(opened)) !== JSON.stringify(each))
          throw new Error(`age -p ${armored} holds something else`);
      }
    }
    return `${archives.length} documents, each opened by age -d twice and opened from age -p and age -p -a`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
