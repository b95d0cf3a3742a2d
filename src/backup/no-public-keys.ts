// Stands in the built app for the parts of the age library that lock for public keys: more than half of its bytes. Copies are locked with words only, so nothing ever asks for them.

export const MLKEM768P256 = undefined;
export const MLKEM768X25519 = undefined;
export const p256 = undefined;
export const x25519 = undefined;
