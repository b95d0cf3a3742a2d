import { afterEach, expect, test } from "vitest";
import { createPlain, type PlainSettings } from "../../src/app/plain.ts";

const understood = (kept: string): PlainSettings => {
  localStorage.setItem("s", kept);
  return createPlain().settings.value;
};
afterEach(() => localStorage.clear());

test("what she chose is there again, under one key", () => {
  const plain = createPlain();
  expect(plain.settings.value).toEqual({});
  plain.change({ theme: "dark" });
  plain.change({ disguise: "olive", textSize: "large", language: "es" });
  expect(Object.keys(localStorage)).toEqual(["s"]);
  expect(createPlain().settings.value).toEqual({
    theme: "dark",
    disguise: "olive",
    textSize: "large",
    language: "es",
  });
});

test.each([
  ['{"disguise":"olive"}', { disguise: "olive" }],
  ['{"disguise":"routine","theme":"light"}', { disguise: "routine", theme: "light" }],
  ['{"disguise":"bank","theme":"light"}', { theme: "light" }],
  ['{"disguise":1,"textSize":"huge","language":7}', {}],
  ['{"words":"a secret","theme":"auto"}', { theme: "auto" }],
  ['{"constructor":"olive"}', {}],
  ["null", {}],
  ["[]", {}],
  ["not JSON", {}],
])("%s is understood as far as it can be", (kept, settings) => {
  expect(understood(kept)).toEqual(settings);
});
