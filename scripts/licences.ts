// Prints the licence of everything that ships, and fails when one is not among those we may ship.
import { readFileSync } from "node:fs";
import process from "node:process";

interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Record<string, string>;
}

const allowed = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "CC0-1.0", "MPL-2.0"];
const read = (path: string): Manifest => JSON.parse(readFileSync(path, "utf8")) as Manifest;
// Parts of the service worker come from packages that only the build needs.
const alsoShipped = ["workbox-precaching", "workbox-routing"];
const seen = new Map<string, Manifest>();

function visit(name: string): void {
  if (seen.has(name)) return;
  const manifest = read(`node_modules/${name}/package.json`);
  seen.set(name, manifest);
  for (const dependency of Object.keys(manifest.dependencies ?? {})) visit(dependency);
}

for (const name of [...Object.keys(read("package.json").dependencies ?? {}), ...alsoShipped]) visit(name);
for (const [name, { version, license = "none" }] of [...seen].toSorted(([one], [other]) =>
  one < other ? -1 : 1,
)) {
  // Of several that are offered, one is enough.
  const isAllowed = license
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((one) => allowed.includes(one));
  console.log(`${isAllowed ? "ok  " : "NOT "} ${license.padEnd(14)} ${name} ${version}`);
  if (!isAllowed) process.exitCode = 1;
}
