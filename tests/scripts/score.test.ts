import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scored } from "../assessment/vectors.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "score-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function score(...files: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/score.ts", ...files], {
    cwd: new URL("../..", import.meta.url),
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function scoreText(text: string) {
  const file = join(folder, "checks.json");
  writeFileSync(file, text);
  return score(file);
}

const entry = (answers: object, rest: object = {}) => ({ id: "a1", form: "short", answers, ...rest });

test("prints one line per check, in order, with the fields in the printed order", () => {
  const list = [
    entry({ PHY01: 1, PHY02: 2, PHY03: 0, PHY07: 1, PHY11: 3 }),
    entry({}, { id: "b2", form: "full" }),
  ];
  const { status, stdout, stderr } = scoreText(JSON.stringify(list));
  const none =
    '{"valid":false,"score":null,"low":null,"high":null,"confidence":null,"band":null,"threat":null,"vulnerability":null,"capacityGap":null,"blind":[],"redLines":[],"combinations":[]}';
  const physical =
    '{"valid":true,"score":29,"low":29,"high":29,"confidence":"good","band":"critical","threat":30,"vulnerability":25,"capacityGap":25,"blind":[],"redLines":[["PHY02",1]],"combinations":[]}';
  expect(stdout.split("\n")).toEqual([
    `{"id":"a1","categories":{"EMO":${none},"PHY":${physical},"SPI":${none},"ECO":${none},"POL":${none}},"overall":{"index":null,"band":"critical","overTheBar":1,"of":1}}`,
    `{"id":"b2","categories":{"EMO":${none},"PHY":${none},"SPI":${none},"ECO":${none},"POL":${none}},"overall":{"index":null,"band":null,"overTheBar":0,"of":0}}`,
    "",
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("scores every vector as expected", () => {
  const { stdout, stderr } = scoreText(
    JSON.stringify(scored.map(([id, { form, answers }]) => ({ id, form, answers }))),
  );
  expect(stderr).toBe("");
  const lines = stdout.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    scored.map(([id, { expect: categories, overall }]) => ({ id, categories, overall })),
  );
});

test("an empty list prints nothing", () => {
  expect(scoreText("[]")).toEqual({ status: 0, stdout: "", stderr: "" });
});

const good = entry({ EMO01: 1 });
const mistakes: [string, string, string][] = [
  ["broken JSON", '[{ "id": "a1", ', "broken JSON"],
  ["not a list", JSON.stringify(good), "the file must hold a list"],
  ["an entry that is no object", "[7]", "entry 1 is not an object"],
  ["a missing id", JSON.stringify([{ form: "short", answers: {} }]), 'entry 1: "id"'],
  ["a missing form", JSON.stringify([good, { id: "b2", answers: {} }]), 'entry 2 ("b2"): "form"'],
  ["an unknown form", JSON.stringify([entry({}, { form: "medium" })]), 'entry 1 ("a1"): "form"'],
  ["missing answers", JSON.stringify([{ id: "a1", form: "full" }]), 'entry 1 ("a1"): "answers"'],
  ["a list of answers", JSON.stringify([entry([1, 2])]), 'entry 1 ("a1"): "answers"'],
  ["an unknown indicator", JSON.stringify([entry({ EMO99: 1 })]), 'entry 1 ("a1"): answers.EMO99'],
  ["a door", JSON.stringify([entry({ EMO12: 1 }, { form: "full" })]), "answers.EMO12 is not an indicator"],
  ["the other door", JSON.stringify([entry({ GATE00: 1 })]), "answers.GATE00 is not an indicator"],
  ["a name every object has", JSON.stringify([entry({ toString: 1 })]), "answers.toString"],
  [
    "a full question in the short form",
    JSON.stringify([entry({ PHY04: 0 })]),
    "answers.PHY04 is not in the short form",
  ],
  [
    "a value over the scale",
    JSON.stringify([good, entry({ PHY01: 5 }, { id: "b2" })]),
    'entry 2 ("b2"): answers.PHY01',
  ],
  ["a value below the scale", JSON.stringify([entry({ PHY01: -1 })]), "answers.PHY01"],
  ["half a step", JSON.stringify([entry({ PHY01: 1.5 })]), "answers.PHY01"],
  ["a number as text", JSON.stringify([entry({ PHY01: "3" })]), "answers.PHY01"],
  ["null as an answer", JSON.stringify([entry({ PHY01: null })]), "answers.PHY01"],
  ["another word", JSON.stringify([entry({ PHY01: "unseen" })]), "answers.PHY01"],
  ["an id used twice", JSON.stringify([good, good]), 'entry 2 ("a1"): "id" is already used by entry 1'],
  [
    "an indicator named twice",
    '[{"id":"a1","form":"short","answers":{"PHY01":4,"PHY01":0}}]',
    "entry 1: answers.PHY01 is there twice",
  ],
  ["a line break inside an id", JSON.stringify([entry({ "EMO01\nPHY01": 1 })]), "answers.EMO01 PHY01"],
];

test.each(mistakes)("%s is one line on standard error and nothing else", (_name, text, told) => {
  const { status, stdout, stderr } = scoreText(text);
  expect(stdout).toBe("");
  expect(stderr).toContain(told);
  expect(stderr).toMatch(/^score: [^\n]+\n$/);
  expect(status).toBe(1);
});

test.each([
  ["no file", []],
  ["a file that is not there", ["not-there.json"]],
  ["a folder", ["src"]],
  ["two files", ["a.json", "b.json"]],
])("%s ends with one line on standard error", (_name, files) => {
  const { status, stdout, stderr } = score(...files);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/^score: [^\n]+\n$/);
});

test("text inside a string is never taken for a name", () => {
  const text = String.raw`[{"id":"\"PHY01\": {,[","form":"short","answers":{"PHY01":0}},{"id":"b2","form":"short","answers":{"PHY01":1}}]`;
  expect(scoreText(text).stdout.split("\n")).toHaveLength(3);
});
