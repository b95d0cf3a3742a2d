declare module "snappyjs" {
  export function compress(plain: Uint8Array): Uint8Array;
  /** Throws when the bytes are no Snappy block. */
  export function uncompress(compressed: Uint8Array): Uint8Array;
}
