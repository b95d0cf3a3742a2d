// A second version of the app, and a site on which one version takes the place of another.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { build } from "vite";
import { sayIn } from "./words.ts";

export const oldVersion = "dist";
export const newVersion = "dist-next";

/** A sentence on the page More, as the second version says it. */
export const newWords = "Rest, breathe, and look out of the window";

/** Builds the second version: the same app with one sentence changed. */
export async function buildNewVersion(): Promise<void> {
  await build({
    logLevel: "error",
    build: { outDir: newVersion },
    plugins: [
      {
        name: "another-sentence",
        enforce: "pre",
        transform(code, id) {
          if (!id.endsWith("virtual:words/en-early")) return undefined;
          return code.replace(sayIn("en")("ui:more.calm.note"), newWords);
        },
      },
    ],
  });
  const [before, after] = [oldVersion, newVersion].map((folder) =>
    readFileSync(join(folder, "sw.js"), "utf8"),
  );
  if (before === after) throw new Error("the second version is the same as the first");
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** What is wrong with a file: it is not there, only half of it is, or the first page comes in its place. */
export type Fault = "gone" | "half" | "another";

export interface Site {
  readonly url: string;
  /** From now on answers with this version; a file whose path fits has the fault. */
  serve(folder: string, broken?: { readonly path: RegExp; readonly fault: Fault }): void;
  close(): void;
}

/** Starts a site that serves the first version, with its headers. */
export async function startSite(): Promise<Site> {
  let folder = oldVersion;
  let broken: Parameters<Site["serve"]>[1];
  const headers = [
    ...(readFileSync(join(oldVersion, "_headers"), "utf8")
      .split("\n/\n")[0]
      ?.matchAll(/^ {2}([\w-]+): (.*)$/gm) ?? []),
  ];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const fault = broken?.path.test(pathname) ? broken.fault : null;
    const path = pathname === "/" || fault === "another" ? "/index.html" : pathname;
    for (const [, name = "", value = ""] of headers) response.setHeader(name, value);
    try {
      if (fault === "gone") throw new Error("gone");
      const body = readFileSync(join(folder, path));
      response.setHeader("Content-Type", types[extname(path)] ?? "application/octet-stream");
      response.end(fault === "half" ? body.subarray(0, body.length / 2) : body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    serve(version, fault) {
      folder = version;
      broken = fault;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
