// The forms in which a text could lie on a disk, and a search for all of them at once.
export interface Needle {
  readonly text: string;
  readonly form: string;
  readonly bytes: Buffer;
}

/** Letters as bytes, in UTF-8 and in UTF-16 of both orders. */
function written(letters: string): (readonly [name: string, bytes: Buffer])[] {
  const littleEndian = Buffer.from(letters, "utf16le");
  return [
    ["UTF-8", Buffer.from(letters)],
    ["UTF-16LE", littleEndian],
    ["UTF-16BE", Buffer.from(littleEndian).swap16()],
  ];
}

/** The part of the base64 form that is the same whatever stands around the bytes, when `before` bytes of a group of three stand before them. */
function base64Core(bytes: Buffer, before: number): string {
  const coded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
  return coded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
}

/** Bytes as letters: hex in both cases, base64 and base64url in their three alignments. */
function coded(bytes: Buffer): (readonly [name: string, letters: string])[] {
  const hex = bytes.toString("hex");
  const cores = [0, 1, 2].map((before) => base64Core(bytes, before));
  return [
    ["hex", hex],
    ["HEX", hex.toUpperCase()],
    ...cores.map((core) => ["base64", core] as const),
    ...cores.map((core) => ["base64url", core.replaceAll("+", "-").replaceAll("/", "_")] as const),
  ];
}

/** A text as it is written, and as it is coded and then written. */
export function formsOf(text: string): Needle[] {
  const plain = written(text).map(([form, bytes]) => ({ text, form, bytes }));
  const inCode = plain.flatMap(({ form: inner, bytes: raw }) =>
    coded(raw).flatMap(([code, letters]) =>
      written(letters).map(([outer, bytes]) => ({ text, form: `${code} of ${inner} in ${outer}`, bytes })),
    ),
  );
  return [...plain, ...inCode];
}

const placeBits = 20;
/** Where in a table these four bytes belong: their product with 2^32 / golden ratio, cut short. */
const place = (start: number): number => Math.imul(start, 0x9e3779b1) >>> (32 - placeBits);

/** A search for all of these (each of four bytes or more) in one pass; it names those that are there. */
export function finder(needles: readonly Needle[]): (bytes: Buffer) => Set<Needle> {
  const byStart = Map.groupBy(needles, ({ bytes }) => bytes.readInt32LE(0));
  const mayStart = new Uint8Array(2 ** placeBits);
  for (const start of byStart.keys()) mayStart[place(start)] = 1;
  return (bytes) => {
    const found = new Set<Needle>();
    let start = 0;
    let at = -3;
    for (const byte of bytes) {
      start = (start >>> 8) | (byte << 24);
      if (at >= 0 && mayStart[place(start)] === 1)
        for (const needle of byStart.get(start) ?? [])
          if (bytes.subarray(at, at + needle.bytes.length).equals(needle.bytes)) found.add(needle);
      at += 1;
    }
    return found;
  };
}
