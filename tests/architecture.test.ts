import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

// Who may import whom. A folder may always import itself; what lies directly in src/ may import anything.
const folders: Record<string, readonly string[]> = {
  lib: [],
  instrument: ["lib"],
  assessment: ["instrument", "lib"],
  care: ["assessment", "instrument", "lib"],
  workshop: ["assessment", "instrument", "lib"],
  safe: ["lib"],
  backup: ["lib"],
  i18n: ["lib"],
  app: ["instrument", "assessment", "care", "workshop", "safe", "backup", "lib"],
  ui: ["app", "i18n", "instrument", "assessment", "care", "workshop", "lib"],
  sw: [],
};

// Packages and virtual modules with a fixed home; one that is not listed may not be imported in src/ at all.
const homes: Record<string, readonly string[]> = {
  "zod/mini": ["instrument", "assessment", "care", "workshop", "backup", "app"],
  dexie: ["safe"],
  "hash-wasm": ["safe"],
  "@hpke/core": ["workshop"],
  "@hpke/dhkem-x25519": ["workshop"],
  "simple-statistics": ["workshop"],
  "ical-generator": ["care"],
  "age-encryption": ["backup"],
  comlink: ["safe", "backup"],
  i18next: ["i18n"],
  "virtual:locales": ["i18n"],
  "virtual:word-files": ["i18n"],
  "virtual:headers": ["sw"],
  preact: ["ui"],
  "preact/hooks": ["ui"],
  "preact-render-to-string": ["ui"],
  "@preact/signals": ["app", "ui"],
  "chart.js": ["ui"],
  qr: ["ui"],
  "qr/decode.js": ["ui"],
  "workbox-window": ["app"],
  "workbox-precaching": ["sw"],
  "workbox-routing": ["sw"],
};

const openDoors = new Set(["src/safe/api.ts", "src/safe/client.ts"]);
// A home is a folder of src/ or one file.
const forbidden = [
  {
    what: /\b(Date\.now|Math\.random|performance\.now)\b/,
    homes: ["lib"],
    why: "time and chance are passed in",
  },
  { what: /\bgetRandomValues\b/, homes: ["lib", "safe"], why: "chance is passed in" },
  { what: /\bnew Date\(\)/, homes: [], why: "time is passed in" },
  { what: /@ts-(ignore|expect-error|nocheck)|biome-ignore/, homes: [], why: "no suppression" },
  { what: /\b(TODO|FIXME|XXX|HACK)\b/, homes: [], why: "finish it or leave it out" },
  { what: /\bconsole\./, homes: [], why: "nothing is logged" },
  {
    what: /\bfetch\(|\b(sendBeacon|XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|clipboard)\b|navigator\.contacts|window\.open/,
    homes: ["sw"],
    why: "nothing is sent, shared or copied",
  },
  {
    what: /["'`](tel|sms|smsto|mailto|https?|whatsapp|signal):|<a\b/,
    homes: [],
    why: "nothing dials, and no link leaves the app",
  },
  {
    what: /navigator\.share|createObjectURL/,
    homes: ["src/app/files.ts"],
    why: "a file leaves by one door",
  },
  { what: /getUserMedia/, homes: ["src/app/camera.ts"], why: "one place asks for the camera" },
  { what: /innerHTML|document\.write|\beval\(/, homes: [], why: "no markup or code from text" },
];
const importPattern = /(?:\bfrom\s+|\bimport\s*\(?\s*)["']([^"'\n]+)["']/g;
const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter((path) => /\.tsx?$/.test(path));
const folderOf = (path: string) => (path.split("/").length > 2 ? path.split("/")[1] : undefined);

function importFault(file: string, target: string): string[] {
  const from = folderOf(file);
  if (from === undefined) return [];
  if (!target.startsWith(".")) {
    return homes[target]?.includes(from) ? [] : [`${file} -> ${target}`];
  }
  const path = posix.join(posix.dirname(file), target.replace(/\?.*$/, ""));
  if (path.startsWith("locales/")) return from === "i18n" ? [] : [`${file} -> ${path}`];
  const to = folderOf(path);
  if (to === from) return [];
  const isAllowed = to !== undefined && folders[from]?.includes(to);
  const isDoor = to !== "safe" || openDoors.has(path);
  return isAllowed && isDoor ? [] : [`${file} -> ${path}`];
}

function faults(file: string, source: string): string[] {
  const from = folderOf(file);
  if (from !== undefined && !(from in folders)) return [`${file}: the folder has no rule`];
  const imports = [...source.matchAll(importPattern)].flatMap(([, target = ""]) => importFault(file, target));
  const words = forbidden
    .filter(
      ({ what, homes: allowed }) =>
        what.test(source) && !allowed.some((home) => home === from || home === file),
    )
    .map(({ why }) => `${file}: ${why}`);
  return [...imports, ...words];
}

test("imports, time, chance and suppressions follow the architecture", () => {
  expect(files.flatMap((file) => faults(file, readFileSync(file, "utf8")))).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  const long = files.filter((file) => readFileSync(file, "utf8").split("\n").length > 301);
  expect(long).toEqual([]);
});

test("every planted fault is caught", () => {
  const planted: [string, string][] = [
    ["src/ui/screens/Bad.tsx", 'import Dexie from "dexie"'],
    ["src/ui/screens/Bad.tsx", 'import { createSafe } from "../../safe/safe.ts"'],
    ["src/app/bad.ts", 'const late = import("../ui/App.tsx")'],
    ["src/app/bad.ts", 'import type { Slot } from "../safe/slots.ts"'],
    ["src/assessment/bad.ts", "const now = Date.now()"],
    ["src/utils/bad.ts", ""],
    ["src/care/bad.ts", 'import words from "../../locales/en/care.json"'],
    ["src/ui/bad.tsx", 'import { left } from "left-pad"'],
    ["src/ui/bad.tsx", "navigator.share({ text })"],
    ["src/ui/bad.tsx", "navigator.clipboard.writeText(number)"],
    ["src/app/bad.ts", "await fetch(place)"],
    ["src/app/bad.ts", "navigator.sendBeacon(place)"],
    ["src/ui/bad.tsx", 'location.assign("sms:" + number)'],
    ["src/ui/bad.tsx", "<a href={number}>"],
    ["src/care/bad.ts", 'const page = "https://example.org"'],
  ];
  for (const [file, source] of planted) expect(faults(file, source), `${file}: ${source}`).toHaveLength(1);
});

test("a text field never remembers or corrects what is typed", () => {
  const fields = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/<(textarea|input)\b[\s\S]*?\/>/g)].map(([field]) => ({
      file,
      field,
    })),
  );
  const texts = fields.filter(({ field }) => !/type="(radio|checkbox|file)"/.test(field));
  const quiet = ['autocomplete="off"', 'autocorrect="off"', 'autocapitalize="off"', "spellcheck={false}"];
  const loose = texts.filter(({ field }) => !quiet.every((attribute) => field.includes(attribute)));
  expect(loose).toEqual([]);
  expect(texts.length).toBeGreaterThan(0);
});
