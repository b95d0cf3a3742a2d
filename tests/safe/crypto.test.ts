import { testCrypto } from "./crypto.ts";

testCrypto();
