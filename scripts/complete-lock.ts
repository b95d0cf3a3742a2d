// Completes package-lock.json: optional packages of platforms that npm could not see here, and no download addresses.
import { readFileSync, writeFileSync } from "node:fs";

interface Package {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const systems: Record<string, string> = { windows: "win32" };
for (const name of "darwin linux win32 android freebsd openharmony openbsd netbsd sunos aix".split(" "))
  systems[name] = name;
const processors: Record<string, string> = { aarch64: "arm64" };
for (const name of "arm64 x64 ia32 arm ppc64 riscv64 s390x loong64 wasm32 mips64el".split(" "))
  processors[name] = name;

/** The lock entry of an optional package whose platform stands in its name, or null when the name says none. */
function platformEntry(name: string, version: string, dev: boolean): Package | null {
  const words = name.toLowerCase().split(/[^a-z0-9]+/);
  const os = words.map((word) => systems[word]).find((value) => value !== undefined);
  const cpu = words.map((word) => processors[word]).find((value) => value !== undefined);
  if (os === undefined && cpu === undefined) return null;
  const musl = words.some((word) => word.startsWith("musl"));
  return {
    version,
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(dev ? { dev: true } : {}),
    ...(musl ? { libc: ["musl"] } : {}),
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
  };
}

/** True when npm's look-up from `key` upwards finds `name` in the lock file. */
function isLocked(packages: Record<string, Package>, key: string, name: string): boolean {
  for (let at = key; ; ) {
    if (packages[at ? `${at}/node_modules/${name}` : `node_modules/${name}`]) return true;
    if (!at) return false;
    const cut = at.lastIndexOf("/node_modules/");
    at = cut < 0 ? "" : at.slice(0, cut);
  }
}

const file = "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, Package> };
const packages = lock.packages;
let added = 0;
let dropped = 0;
for (const entry of Object.values(packages)) {
  if (entry.resolved === undefined) continue;
  delete entry.resolved;
  dropped++;
}
for (const [key, entry] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(packages, key, name)) continue;
    const platform = /^\d+\.\d+\.\d+/.test(version) ? platformEntry(name, version, entry.dev === true) : null;
    if (platform === null) throw new Error(`${key} needs ${name}@${version}, and its name tells no platform`);
    packages[`node_modules/${name}`] = platform;
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} entries added, ${dropped} addresses dropped`);
