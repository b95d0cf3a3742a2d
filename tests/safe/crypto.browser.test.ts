// The same vectors in the browser, whose WebCrypto and WebAssembly are the ones that guard what she keeps.
import { testCrypto } from "./crypto.ts";

testCrypto();
