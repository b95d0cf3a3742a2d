import * as other from "hpke";
import encodeQR from "qr";
import { expect, test, vi } from "vitest";
import { type Bytes, concat, utf8 } from "../../src/lib/bytes.ts";
import { blankContribution, contributionOf } from "../../src/workshop/contribution.ts";
import { browserSuite, ownSuite, suiteHere } from "../../src/workshop/hpke.ts";
import { type Invitation, workshopId, writeInvitation } from "../../src/workshop/invitation.ts";
import { newKeyPair } from "../../src/workshop/keys.ts";
import { openTicket, sealTicket, ticketBytes, ticketText } from "../../src/workshop/ticket.ts";
import { calmBut } from "../assessment/answers.ts";
import { bandsOnly, everything, newOnce, newRoom } from "./room.ts";

const hpke = browserSuite();
const answers = calmBut("short", { EMO01: 3, PHY01: 2 });
const room = await newRoom();
const { keys } = room;
const sealed = (changes: Partial<{ bytes: Bytes }> = {}) =>
  sealTicket(hpke, { ...room, ...changes }, contributionOf(answers, newOnce(), room.invitation, bandsOnly));
const fromHex = (text: string) =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

// RFC 9180, appendix A.1.1: the recipient's key, what was sent, and the first two messages.
test.each([
  ["the browser's X25519", async () => browserSuite()],
  ["the X25519 brought along", ownSuite],
])("the vectors of RFC 9180 open with %s", async (_, suite) => {
  const own = await suite();
  const recipient = await own.createRecipientContext({
    recipientKey: await own.kem.deserializePrivateKey(
      fromHex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8"),
    ),
    enc: fromHex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"),
    info: fromHex("4f6465206f6e2061204772656369616e2055726e"),
  });
  const messages = [
    ["Count-0", "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a"],
    ["Count-1", "af2d7e9ac9ae7e270f46ba1f975be53c09f8d875bdc8535458c2494e8a6eab251c03d0c22a56b8ca42c2063b84"],
  ] as const;
  for (const [aad, ct] of messages) {
    const plain = await recipient.open(fromHex(ct), utf8(aad));
    expect(new TextDecoder().decode(plain)).toBe("Beauty is truth, truth beauty");
  }
});

test("a ticket opens with a second implementation, and one that it sealed opens here", async () => {
  const suite = new other.CipherSuite(
    other.KEM_DHKEM_X25519_HKDF_SHA256,
    other.KDF_HKDF_SHA256,
    other.AEAD_AES_128_GCM,
  );
  const id = await workshopId(room.bytes);
  const info = concat(utf8("olive/1/ticket"), id);
  const ticket = await sealed();
  const [head, enc, body] = [ticket.slice(0, 9), ticket.slice(9, 41), ticket.slice(41)];
  const privateKey = await suite.DeserializePrivateKey(keys.privateKey);
  const plain = await suite.Open(privateKey, enc, body, { info, aad: head });
  expect(plain).toHaveLength(55);
  const publicKey = await suite.DeserializePublicKey(keys.publicKey);
  const again = await suite.Seal(publicKey, plain, { info, aad: head });
  const theirs = concat(head, again.encapsulatedSecret, again.ciphertext);
  expect(await openTicket(hpke, room, keys.privateKey, theirs)).toEqual(
    await openTicket(hpke, room, keys.privateKey, ticket),
  );
});

test("where the browser has no X25519 another one is brought along", async () => {
  vi.spyOn(crypto.subtle, "generateKey").mockRejectedValue(new DOMException("", "NotSupportedError"));
  const brought = await suiteHere();
  const own = await newKeyPair(brought);
  vi.restoreAllMocks();
  expect(brought.kem.constructor).toBe((await ownSuite()).kem.constructor);
  expect((await suiteHere()).kem.constructor).toBe(hpke.kem.constructor);
  const here = await newRoom({ publicKey: own.publicKey });
  const given = contributionOf(answers, newOnce(), here.invitation, bandsOnly);
  const ticket = await sealTicket(brought, here, given);
  expect(await openTicket(brought, here, own.privateKey, ticket)).toEqual(given);
});

test.each(["group", "pilot", "board"] as const)("a %s opens what was given to it", async (mode) => {
  for (const form of ["short", "full"] as const) {
    const here = await newRoom({ mode, form });
    const given = contributionOf(
      calmBut(form, { PHY05: 3, EMO01: 1 }),
      newOnce(),
      here.invitation,
      everything,
    );
    const ticket = await sealTicket(await ownSuite(), here, given);
    expect(await openTicket(hpke, here, here.keys.privateKey, ticket)).toEqual(given);
  }
});

test("every ticket is 112 bytes and one code of version 7-M, also an empty one", async () => {
  const here = await newRoom({ mode: "board", form: "full" });
  const full = contributionOf(calmBut("full", {}), newOnce(), here.invitation, everything);
  for (const given of [full, blankContribution(newOnce(), "full")]) {
    const ticket = await sealTicket(hpke, here, given);
    expect(ticket).toHaveLength(112);
    expect(ticketBytes(ticketText(ticket))).toEqual(ticket);
    const code = encodeQR(ticketText(ticket), "raw", { ecc: "medium", encoding: "alphanumeric", border: 1 });
    expect(code.length - 2).toBe(45);
  }
});

test("one contribution sealed twice has no byte in common but its head", async () => {
  const given = contributionOf(answers, newOnce(), room.invitation, bandsOnly);
  const [one, two] = await Promise.all([sealTicket(hpke, room, given), sealTicket(hpke, room, given)]);
  expect(one.slice(0, 9)).toEqual(two.slice(0, 9));
  expect(one.slice(9)).not.toEqual(two.slice(9));
});

test("tickets of another workshop, of a changed invitation and for another key are told", async () => {
  const elsewhere = await newRoom();
  const stranger = contributionOf(answers, newOnce(), elsewhere.invitation, bandsOnly);
  const foreign = await sealTicket(hpke, elsewhere, stranger);
  expect(await openTicket(hpke, room, keys.privateKey, foreign)).toBe("other-workshop");
  const changed: Invitation = { ...room.invitation, note: "red scarf" };
  const lured = await sealed({ bytes: writeInvitation(changed) });
  expect(await openTicket(hpke, room, keys.privateKey, lured)).toBe("other-workshop");
  const { privateKey } = await newKeyPair(hpke);
  expect(await openTicket(hpke, room, privateKey, await sealed())).toBe("damaged");
});

test.each([
  ["OLI1:BB8", "foreign"],
  ["OLT1:b", "damaged"],
  ["", "foreign"],
])("the code %j: told", (text, fault) => {
  expect(ticketBytes(text)).toBe(fault);
});

test("what is no ticket of this version is told", async () => {
  const ticket = await sealed();
  const open = (bytes: Bytes) => openTicket(hpke, room, keys.privateKey, bytes);
  expect(await open(new Uint8Array())).toBe("foreign");
  expect(await open(ticket.with(0, 2))).toBe("newer");
  expect(await open(ticket.with(0, 0))).toBe("foreign");
  expect(await open(ticket.slice(0, 111))).toBe("damaged");
  expect(await open(concat(ticket, [0]))).toBe("damaged");
});

// Points of small order: with them everybody would know the secret.
test.each(["00".repeat(32), `01${"00".repeat(31)}`, `ecff${"ff".repeat(29)}7f`])(
  "nothing is sealed to the key %s",
  async (key) => {
    const here = await newRoom({ publicKey: fromHex(key) });
    const given = contributionOf(answers, newOnce(), here.invitation, bandsOnly);
    for (const suite of [hpke, await ownSuite()])
      await expect(sealTicket(suite, here, given)).rejects.toThrow();
  },
);
