// Finds programs, and installs Debian's packages where they are missing.
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

const aptGet = "/usr/bin/apt-get";

/** Whether the file at the path is a program that can be run. */
export function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of the first of these programs that the PATH leads to, or undefined. */
export function findProgram(names: readonly string[]): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(canRun);
}

/** Whether packages can be installed: root on a Linux with apt-get. */
export function canInstall(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync(aptGet);
}

/** Installs Debian's packages with apt-get; throws when that fails. */
export function installPackages(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (...args: readonly string[]) =>
    execFileSync(aptGet, args, { stdio: ["ignore", "inherit", "inherit"], env });
  run("update", "-q");
  run("install", "-y", "-q", "--no-install-recommends", ...packages);
}

/** The path of a program, from Debian's packages when the PATH has none; throws where they cannot be installed. */
export function ensureProgram(name: string, packages: readonly string[]): string {
  const found = findProgram([name]);
  if (found !== undefined) return found;
  if (!canInstall()) throw new Error(`No ${name} found: install it (in Debian: ${packages.join(" ")}).`);
  console.log(`No ${name} found: installing Debian's with apt-get.`);
  installPackages(packages);
  const installed = findProgram([name]);
  if (installed === undefined) throw new Error(`There is still no ${name}.`);
  return installed;
}
