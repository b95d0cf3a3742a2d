import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { fingerprints } from "./build/fingerprints.ts";
import { firstScreen, siteHeadersModule } from "./build/first-screen.ts";
import { locales } from "./build/locales.ts";

// One script beside the entry: what the first screen needs, so that it asks for little and soon.
const firstScreenModules =
  /node_modules\/(preact|@preact|i18next)|src\/(lib\/(?!base45|csv)|i18n\/(?!format))|src\/app\/(plain|failure|routes|navigation|session|install-offer|app)\.ts|src\/safe\/found|locales\/en\/start|src\/ui\/(hooks\/use(App|Back|Problem|Text|WordList)\.|components\/(TopBar|Icon|WordsField|PlainPage|partOfDay|greetingPart))/;

// The other parts follow from the areas of the app; what most of them need lies in few files, because an app is ready without a network only when each was fetched.
const ruleModules = /node_modules\/zod|src\/(assessment|instrument|care\/(?!calendar))/;
const pageModules =
  /src\/ui\/components\/(Page|drawings|icons|TextField|Choice|AskOnce|RowLink|FilePick|NewWords|PeopleRows|LetterRow)\.|src\/app\/(install|files)\.ts|src\/i18n\/format/;
const pieceModules = /src\/ui\/(components|hooks)\//;

// Pages that only `npm run bench` and `npm run endurance` drive.
const byHand = ["bench/seed.html", "tests/endurance/walk.html"];

const noPublicKeys = fileURLToPath(new URL("src/backup/no-public-keys.ts", import.meta.url));

const prints = fingerprints();

export default defineConfig(({ mode }) => ({
  plugins: [
    locales(),
    preact(),
    firstScreen(),
    prints.plugin,
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/sw",
      filename: "sw.ts",
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ["**/*.{js,css,html,svg,webmanifest}"],
        // Only a first visit sees it: the phone keeps shell.html.
        globIgnores: ["index.html"],
        manifestTransforms: [prints.transform],
        buildPlugins: { vite: [siteHeadersModule()] },
      },
    }),
  ],
  resolve: { alias: [{ find: /^@noble\/(post-quantum|curves)\/.+/, replacement: noPublicKeys }] },
  worker: { format: "es" },
  // Found only when a worker or a late screen asks for them, they would reload the page in the middle of what she does.
  optimizeDeps: {
    include: ["age-encryption", "comlink", "dexie", "hash-wasm", "workbox-window", "zod/mini"],
  },
  build: {
    outDir: mode === "production" ? "dist" : `dist-${mode}`,
    target: "es2023",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ["index.html", "routine.html", ...(mode === "bench" ? byHand : [])],
      output: {
        // The name of every late part stands in the first script: 32 bits tell versions apart as well as 48.
        hashCharacters: "hex",
        codeSplitting: {
          groups: [
            { name: "start", test: firstScreenModules },
            { name: "rules", test: ruleModules },
            { name: "page", test: pageModules },
            { name: "pieces", test: pieceModules, minShareCount: 3 },
          ],
        },
      },
    },
  },
  preview: { port: 4173, strictPort: true },
}));
