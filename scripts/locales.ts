// Prints how complete every language is, how far it was reviewed and how long its questions are; fails when one lacks something, breaks its glossary or is still English.
import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";
import { wordingFaults } from "../build/glossary.ts";
import { languageTags, missingMessages } from "../build/locales.ts";
import { wordsPerQuestion } from "../build/questions.ts";

/** One line for each category, and the longest questions. */
function printLengths(tag: string): void {
  const lengths = wordsPerQuestion(tag);
  const rows = Map.groupBy(lengths, ([id]) => id.slice(0, 3));
  console.log("  words per question");
  for (const row of rows.values())
    console.log(`    ${row.map(([id, count]) => `${id} ${String(count).padStart(2)}`).join("  ")}`);
  const most = Math.max(...lengths.map(([, count]) => count));
  const longest = lengths.filter(([, count]) => count === most).map(([id]) => id);
  console.log(`    most: ${most} words, in ${longest.join(", ")}`);
}

for (const tag of languageTags()) {
  const names = readdirSync(`locales/${tag}`).filter((name) => name.endsWith(".json"));
  const files = names.map(
    (name) => JSON.parse(readFileSync(`locales/${tag}/${name}`, "utf8")) as Record<string, string>,
  );
  const sentences = files.reduce((total, file) => total + Object.keys(file).length - 1, 0);
  const status = [...new Set(files.map((file) => file["status"]))].join(", ");
  const missing = missingMessages(tag);
  console.log(
    `${tag}: ${sentences} sentences in ${names.length} files, ${status}, ${missing.length} missing`,
  );
  for (const key of missing) console.log(`  ${key}`);
  const faults = wordingFaults(tag);
  for (const fault of faults) console.log(`  ${fault}`);
  if (missing.length + faults.length > 0) process.exitCode = 1;
  printLengths(tag);
}
