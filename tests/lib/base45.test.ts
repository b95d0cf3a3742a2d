import fc from "fast-check";
import { expect, test } from "vitest";
import { base45, fromBase45 } from "../../src/lib/base45.ts";
import { utf8 } from "../../src/lib/bytes.ts";

// The examples of RFC 9285, sections 4.3 and 4.4.
test.each([
  ["AB", "BB8"],
  ["Hello!!", "%69 VD92EX0"],
  ["base-45", "UJCLQE7W581"],
  ["ietf!", "QED8WEX0"],
])("%s is %s", (text, letters) => {
  expect(base45(utf8(text))).toBe(letters);
  expect(fromBase45(letters)).toEqual(utf8(text));
});

test("every bytes come back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(fromBase45(base45(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
});

test.each(["A", "BB8A", "GGW", ":::", "::", "bb8", "BB8\n", "é00", "🫒00"])("no bytes give %j", (text) => {
  expect(fromBase45(text)).toBeNull();
});
