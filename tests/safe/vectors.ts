// Published vectors, in hexadecimal unless said otherwise. The code that meets them is in crypto.ts.

/** AES-256-GCM with a nonce of 12 bytes and a tag of 16. */
export interface GcmVector {
  readonly name: string;
  readonly key: string;
  readonly nonce: string;
  readonly aad: string;
  readonly plain: string;
  readonly cipher: string;
  readonly tag: string;
}

const zeros = { key: "00".repeat(32), nonce: "00".repeat(12), aad: "" };
const mcGrew = {
  key: "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
  nonce: "cafebabefacedbaddecaf888",
};
const mcGrewPlain =
  "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72" +
  "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
const mcGrewCipher =
  "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa" +
  "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662";

export const gcm: readonly GcmVector[] = [
  // McGrew & Viega, The Galois/Counter Mode of Operation (submission to NIST, 2004), appendix B, test cases 13 to 16.
  {
    name: "test case 13",
    ...zeros,
    plain: "",
    cipher: "",
    tag: "530f8afbc74536b9a963b4f1c4cb738b",
  },
  {
    name: "test case 14",
    ...zeros,
    plain: "00".repeat(16),
    cipher: "cea7403d4d606b6e074ec5d3baf39d18",
    tag: "d0d1c8a799996bf0265b98b5d48ab919",
  },
  {
    name: "test case 15",
    ...mcGrew,
    aad: "",
    plain: `${mcGrewPlain}1aafd255`,
    cipher: `${mcGrewCipher}898015ad`,
    tag: "b094dac5d93471bdec1a502270e3cc6c",
  },
  {
    name: "test case 16",
    ...mcGrew,
    aad: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
    plain: mcGrewPlain,
    cipher: mcGrewCipher,
    tag: "76fc6ece0f4e1768cddf8853bb2d551b",
  },
  // NIST CAVP, gcmtestvectors.zip, gcmDecrypt256.rsp (CAVS 14.0), IVlen 96, PTlen 128, AADlen 128, Taglen 128, counts 0 and 1.
  {
    name: "CAVP count 0",
    key: "54e352ea1d84bfe64a1011096111fbe7668ad2203d902a01458c3bbd85bfce14",
    nonce: "df7c3bca00396d0c018495d9",
    aad: "7e968d71b50c1f11fd001f3fef49d045",
    plain: "85fc3dfad9b5a8d3258e4fc44571bd3b",
    cipher: "426e0efc693b7be1f3018db7ddbb7e4d",
    tag: "ee8257795be6a1164d7e1d2d6cac77a7",
  },
  {
    name: "CAVP count 1",
    key: "82f0d1ddc58123f805541f55a7eab43f56ddfefc06c73d57709df3d5a4aabfb3",
    nonce: "0c9d74af29ed4406c77a8e4b",
    aad: "34325620a392739beeee6c370967d539",
    plain: "3fe7811a8224a1881da34a27e03da86a",
    cipher: "c61155d41495e9fc76060fe7f8c926a2",
    tag: "66d8c881d66370504d2bf00cdb06259e",
  },
];

/** A vector of the same file whose tag is wrong: the section above, count 2. */
export const gcmRefused: Omit<GcmVector, "name" | "plain"> = {
  key: "9a0343f850a6427120f764789ffec6d237447b898fbf51d2182f065d3861497d",
  nonce: "3deef6f453dd70d92143adcd",
  aad: "dbb8226a624520863db6897017b2a4f8",
  cipher: "e93165935ac18e3a2845d15fe31a9286",
  tag: "f5fc50d18766bc3d9e16dd136d45816b",
};

/** The bytes from `first` to `last`, each one more than the one before. */
const counting = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, at) => (first + at).toString(16).padStart(2, "0")).join("");

export interface HkdfVector {
  readonly name: string;
  readonly secret: string;
  readonly salt: string;
  readonly info: string;
  readonly output: string;
}

export const hkdf: readonly HkdfVector[] = [
  // RFC 5869, appendix A.1 to A.3.
  {
    name: "A.1",
    secret: "0b".repeat(22),
    salt: counting(0x00, 0x0c),
    info: counting(0xf0, 0xf9),
    output: "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
  },
  {
    name: "A.2",
    secret: counting(0x00, 0x4f),
    salt: counting(0x60, 0xaf),
    info: counting(0xb0, 0xff),
    output:
      "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c" +
      "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
  },
  {
    name: "A.3",
    secret: "0b".repeat(22),
    salt: "",
    info: "",
    output: "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
  },
];

export interface X25519Vector {
  readonly name: string;
  readonly scalar: string;
  readonly u: string;
  readonly output: string;
}

const alice = {
  scalar: "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a",
  u: "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a",
};
const bob = {
  scalar: "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb",
  u: "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f",
};
const shared = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
const basePoint = `09${"00".repeat(31)}`;

export const x25519: readonly X25519Vector[] = [
  // RFC 7748, section 5.2.
  {
    name: "5.2, first",
    scalar: "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
    u: "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
    output: "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552",
  },
  {
    name: "5.2, second",
    scalar: "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
    u: "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
    output: "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957",
  },
  // RFC 7748, section 6.1.
  { name: "6.1, Alice's public key", scalar: alice.scalar, u: basePoint, output: alice.u },
  { name: "6.1, Bob's public key", scalar: bob.scalar, u: basePoint, output: bob.u },
  { name: "6.1, what Alice finds", scalar: alice.scalar, u: bob.u, output: shared },
  { name: "6.1, what Bob finds", scalar: bob.scalar, u: alice.u, output: shared },
];

/** `message` is text. */
export interface HashVector {
  readonly message: string;
  readonly digest: string;
}

export const sha256: readonly HashVector[] = [
  // NIST CAVP, shabytetestvectors.zip, SHA256ShortMsg.rsp, Len 0.
  { message: "", digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
  // NIST, the examples to FIPS 180-4: SHA-256 of one block and of two.
  { message: "abc", digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
  {
    message: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  },
];

/** `secret` and `salt` are text, `memory` is KiB; Argon2id of version 19 (hexadecimal 13), one lane, 32 bytes. */
export interface Argon2Vector {
  readonly secret: string;
  readonly salt: string;
  readonly memory: number;
  readonly passes: number;
  readonly tag: string;
}

const password = { secret: "password", salt: "somesalt" };

export const argon2: readonly Argon2Vector[] = [
  // The reference implementation of Argon2 (phc-winner-argon2), src/test.c, Argon2id with one lane.
  {
    ...password,
    memory: 256,
    passes: 2,
    tag: "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
  },
  {
    ...password,
    memory: 65_536,
    passes: 1,
    tag: "f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98",
  },
  {
    ...password,
    secret: "differentpassword",
    memory: 65_536,
    passes: 2,
    tag: "0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde",
  },
  {
    ...password,
    salt: "diffsalt",
    memory: 65_536,
    passes: 2,
    tag: "bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c",
  },
];
