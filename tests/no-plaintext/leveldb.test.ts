import { compress } from "snappyjs";
import { expect, test } from "vitest";
import { batchEntries, logRecords, tableEntries, unpacked } from "./leveldb.ts";

const blockSize = 32_768;
const [full, first, middle, last] = [1, 2, 3, 4];
const checksum = Buffer.alloc(4);

/** One fragment of a log record. */
function fragment(type: number, part: Buffer): Buffer {
  const header = Buffer.alloc(7, 0xff);
  header.writeUInt16LE(part.length, 4);
  header[6] = type;
  return Buffer.concat([header, part]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    bytes.push((rest % 128) + (rest < 128 ? 0 : 128));
    if (rest < 128) return Buffer.from(bytes);
  }
}
const counted = (text: string) => Buffer.concat([varint(text.length), Buffer.from(text)]);

type Row = readonly [shared: number, rest: string, value: Buffer | string];

/** A block of rows with one restart point. */
function block(rows: readonly Row[]): Buffer {
  const written = rows.map(([shared, rest, value]) =>
    Buffer.concat([
      varint(shared),
      varint(rest.length),
      varint(Buffer.from(value).length),
      Buffer.from(rest),
      Buffer.from(value),
    ]),
  );
  return Buffer.concat([...written, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
}

/** A table of these blocks, each plain (0) or Snappy (1). */
function table(blocks: readonly (readonly [type: 0 | 1, plain: Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  function add(type: 0 | 1, plain: Buffer): Buffer {
    const stored = type === 1 ? Buffer.from(compress(plain)) : plain;
    const handle = Buffer.concat([varint(length), varint(stored.length)]);
    const whole = Buffer.concat([stored, Buffer.from([type]), checksum]);
    parts.push(whole);
    length += whole.length;
    return handle;
  }
  const index = blocks.map(([type, plain], at): Row => [0, `${at}`, add(type, plain)]);
  const handles = Buffer.concat([add(0, block([])), add(1, block(index))]);
  const footer = Buffer.alloc(48);
  handles.copy(footer);
  footer.write("57fb808b247547db", 40, "hex");
  return Buffer.concat([...parts, footer]);
}

const texts = (entries: ReturnType<typeof tableEntries>) =>
  entries.map(({ key, value }) => [key.toString(), value.toString()]);

test("a record that goes over several blocks of a log is put together", () => {
  const long = Buffer.from("abcdefghij".repeat(7_000));
  const [one, two] = [blockSize - 17, 2 * blockSize - 24];
  const file = Buffer.concat([
    fragment(full, Buffer.from("abc")),
    fragment(first, long.subarray(0, one)),
    fragment(middle, long.subarray(one, two)),
    fragment(last, long.subarray(two)),
    fragment(full, Buffer.from("end")),
  ]);
  expect(logRecords(file).map(String)).toEqual(["abc", String(long), "end"]);
});

test("the empty rest of a block is passed over, an unfinished record is given as far as it goes", () => {
  const before = Buffer.alloc(blockSize - 7 - 5, "x");
  const file = Buffer.concat([
    fragment(full, before),
    Buffer.alloc(5),
    fragment(first, Buffer.from("half a ")),
    fragment(full, Buffer.from("whole")),
    fragment(first, Buffer.from("and a beginning")),
  ]);
  expect(logRecords(file).map(String)).toEqual([String(before), "half a ", "whole", "and a beginning"]);
});

test("what a log writes and deletes is told apart", () => {
  const record = Buffer.concat([
    Buffer.alloc(12),
    Buffer.from([1]),
    counted("key"),
    counted("value ".repeat(40)),
    Buffer.from([0]),
    counted("gone"),
  ]);
  expect(texts(batchEntries(record))).toEqual([
    ["key", "value ".repeat(40)],
    ["gone", ""],
  ]);
});

test("keys that share a beginning come whole out of plain and packed blocks of a table", () => {
  const text = "the same long text ".repeat(20);
  const file = table([
    [
      0,
      block([
        [0, "river/a", "one"],
        [6, "bank", "two"],
      ]),
    ],
    [
      1,
      block([
        [0, "stone/a", `${text}A`],
        [6, "b", `${text}B`],
      ]),
    ],
  ]);
  expect(file.includes(`${text}A`)).toBe(false);
  expect(texts(tableEntries(file))).toEqual([
    ["river/a", "one"],
    ["river/bank", "two"],
    ["stone/a", `${text}A`],
    ["stone/b", `${text}B`],
  ]);
  expect(tableEntries(file.subarray(0, -1))).toEqual([]);
});

test("a value that the browser packed is unpacked, any other is not", () => {
  const text = Buffer.from("again and ".repeat(30));
  const packed = Buffer.concat([Buffer.from("07ff1102", "hex"), compress(text)]);
  expect(unpacked(packed)).toEqual(text);
  expect(unpacked(Buffer.concat([Buffer.alloc(2), compress(text)]))).toBeNull();
  expect(unpacked(Buffer.from("ff1102ffffff", "hex"))).toBeNull();
});
