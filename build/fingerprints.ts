// What the service worker is told of each file: its fingerprint, so that a new version is only taken up whole and unchanged.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

interface Entry {
  readonly url: string;
  readonly revision: string | null;
  readonly size: number;
  integrity?: string;
}

/** A plugin that learns where the build goes, and what adds the fingerprints to the list of the files in it. */
export function fingerprints() {
  let folder = "";
  const plugin: Plugin = {
    name: "fingerprints",
    configResolved({ root, build }) {
      folder = join(root, build.outDir);
    },
  };
  const integrity = (url: string): string =>
    `sha256-${createHash("sha256")
      .update(readFileSync(join(folder, url)))
      .digest("base64")}`;
  return {
    plugin,
    transform: async (entries: Entry[]) => ({
      manifest: entries.map((entry) => ({ ...entry, integrity: integrity(entry.url) })),
      warnings: [],
    }),
  };
}
