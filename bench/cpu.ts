// CPU time of a browser, from Linux's own account: wall time says little on a machine that others use too.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It has ended meanwhile.
    return "";
  }
};

const list = (path: string): readonly string[] => {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
};

/** The processes of the browser that uses this profile: the one started with it, and those under it. */
function processesOf(profile: string): readonly string[] {
  const all = list("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((id) => {
      const [, , parent] = read(`/proc/${id}/stat`)
        .replace(/\(.*\)/s, "()")
        .split(" ")
        .slice(1);
      return { id, parent, command: read(`/proc/${id}/cmdline`) };
    });
  const found = new Set(all.filter(({ command }) => command.includes(profile)).map(({ id }) => id));
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { id, parent } of all) if (parent !== undefined && found.has(parent)) found.add(id);
  }
  return [...found];
}

/** CPU ms of all threads that the browser with this profile has now, since they began. */
export function cpuOf(profile: string): number {
  const threads = processesOf(profile).flatMap((id) =>
    list(`/proc/${id}/task`).map((thread) => join("/proc", id, "task", thread, "schedstat")),
  );
  return threads.reduce((sum, path) => sum + Number(read(path).split(" ")[0]), 0) / 1_000_000;
}
