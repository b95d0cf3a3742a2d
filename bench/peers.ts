// The pages the first screen is measured beside: an empty one, and what a new Preact project begins with.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import preact from "@preact/preset-vite";
import { build, preview } from "vite";
import { siteHeaders } from "../build/headers.ts";
import { type BuiltSite, serveSite } from "../scripts/built-app.ts";

export const pages = ["ours", "empty", "template"] as const;
export type PageName = (typeof pages)[number];

/** Builds one of the small pages and serves it on `port`. */
async function servePeer(name: "empty" | "template", port: number): Promise<BuiltSite> {
  const outDir = mkdtempSync(join(tmpdir(), `bench-${name}-`));
  const root = resolve("bench/peers", name);
  const shared = { configFile: false, root, logLevel: "error" } as const;
  await build({ ...shared, plugins: [preact()], build: { outDir, emptyOutDir: true } });
  // A page that shares its process with no other begins in a new one: that is the price of the headers, not of the page.
  const headers = Object.fromEntries(siteHeaders(""));
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { port, strictPort: true, headers },
  });
  return {
    url: `http://localhost:${port}/`,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** The built app and its peers, each by its address, all from the same kind of server and with the same headers. */
export async function servePages(
  port: number,
): Promise<{ urls: Readonly<Record<PageName, string>>; close(): Promise<void> }> {
  const ours = await serveSite("production", port);
  const empty = await servePeer("empty", port + 1);
  const template = await servePeer("template", port + 2);
  return {
    urls: { ours: `${ours.url}/`, empty: empty.url, template: template.url },
    async close() {
      for (const site of [ours, empty, template]) await site.close();
    },
  };
}
