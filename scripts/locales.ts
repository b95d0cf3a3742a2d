// Prints how complete every language is and how far it was reviewed; fails when one lacks something.
import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";
import { languageTags, missingMessages } from "../build/locales.ts";

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
  if (missing.length > 0) process.exitCode = 1;
}
