import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose: string;
}
interface Manifest {
  readonly name: string;
  readonly short_name: string;
  readonly icons: readonly Icon[];
}
const names = ["routine", "olive"] as const;
const manifest = (name: string) =>
  JSON.parse(readFileSync(`public/${name}.webmanifest`, "utf8")) as Manifest & Record<string, unknown>;
const isPng = (bytes: Buffer) => bytes.subarray(0, 8).toString("latin1") === "\x89PNG\r\n\x1a\n";
const sizeOf = (bytes: Buffer) => `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;

test("both names are one app: a change of name is no second app", () => {
  const [routine, olive] = names.map((name) => {
    const { name: full, short_name: short, icons, ...rest } = manifest(name);
    return {
      full,
      short,
      icons: icons.map(({ src, ...icon }) => ({ ...icon, src: src.replace(name, "") })),
      rest,
    };
  });
  expect(routine?.rest).toEqual(olive?.rest);
  expect(routine?.icons).toEqual(olive?.icons);
  expect(routine?.rest).toMatchObject({ id: "/", start_url: "/", scope: "/", display: "standalone" });
  expect([routine?.full, routine?.short]).toEqual(["Routine", "Routine"]);
  expect([olive?.full, olive?.short]).toEqual(["Olive", "Olive"]);
});

test("the plain name stands in the page, and nothing of the other", () => {
  const page = readFileSync("index.html", "utf8");
  expect(page).toContain('rel="manifest" href="/routine.webmanifest"');
  expect(page).toContain('rel="apple-touch-icon" href="/routine-touch.png"');
  expect(page).toContain('name="apple-mobile-web-app-title" content="Routine"');
  expect(page.toLowerCase()).not.toContain("olive");
  expect(JSON.stringify(manifest("routine")).toLowerCase()).not.toContain("olive");
});

test.each(names)("every icon of %s is there in the size that is said", (name) => {
  const icons = manifest(name).icons.map(({ src, sizes }) => ({ src, sizes }));
  for (const { src, sizes } of [...icons, { src: `/${name}-touch.png`, sizes: "180x180" }]) {
    const bytes = readFileSync(`public${src}`);
    expect(isPng(bytes), src).toBe(true);
    expect(sizeOf(bytes), src).toBe(sizes);
  }
});
