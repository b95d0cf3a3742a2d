import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { firstScreen, siteHeadersModule } from "./build/first-screen.ts";
import { locales } from "./build/locales.ts";

// One script beside the entry: what the first screen needs, so that it asks for little and soon.
const firstScreenModules =
  /node_modules\/(preact|@preact|i18next)|src\/(lib|i18n)\/|src\/app\/(plain|failure|routes|navigation|session|app)\.ts|src\/safe\/(errors|found)|locales\/en\/start|src\/ui\/(hooks\/|components\/(TopBar|Icon|WordsField|PlainPage|partOfDay))/;

export default defineConfig(({ mode }) => ({
  plugins: [
    locales(),
    preact(),
    firstScreen(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/sw",
      filename: "sw.ts",
      injectRegister: false,
      manifest: {
        name: "Routine",
        short_name: "Routine",
        id: "/",
        start_url: "/",
        scope: "/",
        display: "standalone",
        background_color: "#f4f4ec",
        theme_color: "#f4f4ec",
        icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
      },
      injectManifest: {
        globPatterns: ["**/*.{js,css,html,svg,webmanifest}"],
        buildPlugins: { vite: [siteHeadersModule()] },
      },
    }),
  ],
  worker: { format: "es" },
  // Found only when a worker or a late screen asks for them, they would reload the page in the middle of what she does.
  optimizeDeps: { include: ["comlink", "dexie", "hash-wasm", "workbox-window", "zod/mini"] },
  build: {
    outDir: mode === "pseudo" ? "dist-pseudo" : "dist",
    target: "es2023",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ["index.html", "routine.html"],
      output: {
        codeSplitting: {
          groups: [{ name: "start", test: firstScreenModules }],
        },
      },
    },
  },
  preview: { port: 4173, strictPort: true },
}));
