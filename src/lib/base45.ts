// Base45 (RFC 9285): bytes in the letters that a QR code packs best. The package of that name takes any letter and needs Node.
import type { Bytes } from "./bytes.ts";

const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** The bytes as Base45: three letters for two bytes, two for a last one. */
export function base45(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second] = bytes.subarray(at, at + 2);
    let value = second === undefined ? first : first * 256 + second;
    for (let left = second === undefined ? 2 : 3; left > 0; left -= 1) {
      text += letters[value % 45];
      value = Math.floor(value / 45);
    }
  }
  return text;
}

/** The bytes that were written like this, or null for a text that no bytes give. */
export function fromBase45(text: string): Bytes | null {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const digits = [...text.slice(at, at + 3)].map((letter) => letters.indexOf(letter));
    if (digits.length < 2 || digits.includes(-1)) return null;
    const value = digits.reduceRight((sum, digit) => sum * 45 + digit, 0);
    if (digits.length === 3) bytes.push(Math.floor(value / 256), value % 256);
    else bytes.push(value);
    if (value >= (digits.length === 3 ? 65_536 : 256)) return null;
  }
  return new Uint8Array(bytes);
}
