// Puts the opening and its critical style into the page, so that the first paint needs no script: into index.html, which comes from the network, with the first words; into shell.html, which the phone keeps, without any language.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";
import { type Plugin, runnerImport } from "vite";
import { headersFile, metaPolicy, siteHeaders } from "./headers.ts";

const styles = ["tokens", "base", "frame", "opening"].map((name) => `src/ui/styles/${name}.css`);

function criticalStyle(): { css: string; hash: string } {
  const code = Buffer.concat(styles.map((file) => readFileSync(file)));
  const css = new TextDecoder().decode(transform({ filename: "critical.css", code, minify: true }).code);
  return { css, hash: `'sha256-${createHash("sha256").update(css).digest("base64")}'` };
}

const shellPage = "shell.html";

interface Prerender {
  openingHtml(): string;
  greetingHtml(words: { title: string; lead: string }): string;
}

async function prerendered(root: string): Promise<{ empty: string; greeting: string }> {
  const { module } = await runnerImport<Prerender>("/src/ui/prerender.tsx", {
    root,
    configFile: false,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  });
  const words = JSON.parse(readFileSync("locales/en/start.json", "utf8")) as Record<string, string>;
  const { "welcome.title": title = "", "welcome.lead": lead = "" } = words;
  return { empty: module.openingHtml(), greeting: module.greetingHtml({ title, lead }) };
}

/** Inlines opening and critical style into the built pages, writes `_headers`, and makes the preview server send those headers. */
export function firstScreen(): Plugin {
  let root = "";
  return {
    name: "first-screen",
    apply: (_config, { command, isPreview }) => command === "build" || isPreview === true,
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: "post",
      async handler(html) {
        const { css, hash } = criticalStyle();
        const head = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(hash)}"><style>${css}</style><title>`;
        const opening = html.includes("data-opening") ? (await prerendered(root)).greeting : "";
        const page = html
          .replace(/<div id="app"( data-opening)?><\/div>/, () => `<div id="app">${opening}</div>`)
          .replace("<title>", () => head);
        if (!page.includes("<style>") || /\sstyle=/.test(page))
          throw new Error("the opening did not go into the page");
        return page;
      },
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const index = bundle["index.html"];
        if (index?.type !== "asset") return;
        const { greeting, empty } = await prerendered(root);
        const source = String(index.source).replace(greeting, empty);
        if (source === index.source) throw new Error("the words did not come out of the page");
        this.emitFile({ type: "asset", fileName: shellPage, source });
      },
    },
    writeBundle({ dir }) {
      writeFileSync(join(dir ?? "dist", "_headers"), headersFile(criticalStyle().hash));
    },
    configurePreviewServer(server) {
      const headers = siteHeaders(criticalStyle().hash);
      server.middlewares.use((request, response, next) => {
        for (const [name, value] of headers) response.setHeader(name, value);
        if (request.url === "/" || request.url?.endsWith(".html"))
          response.setHeader("Cache-Control", "no-store");
        next();
      });
    },
  };
}

/** Gives the service worker the same headers as `virtual:headers`. */
export function siteHeadersModule(): Plugin {
  const id = "virtual:headers";
  return {
    name: "site-headers",
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load: (wanted) =>
      wanted === `\0${id}`
        ? `export const siteHeaders = ${JSON.stringify(siteHeaders(criticalStyle().hash))};`
        : undefined,
  };
}
