// A file for her: by the share sheet where the browser loses downloads, else as a download. Nothing is sent by the app itself.
import type { Bytes } from "../lib/bytes.ts";
import type { Guard } from "./auto-lock.ts";
import { type BrowserFacts, isIos } from "./install.ts";

/** What is outside once she has it; the name tells nothing of the work. */
export interface OwnFile {
  readonly name: string;
  /** The MIME type; text becomes UTF-8. */
  readonly type: string;
  readonly content: string | Bytes;
}

/** How long a download may take to begin before its address ends (ms). */
const downloadPatience = 60_000;

/** An app on the home screen of iOS has no place for downloads. */
const needsSheet = (facts: BrowserFacts): boolean => isIos(facts) && facts.isInstalled;

async function share(file: File): Promise<"shared" | "not-now"> {
  try {
    await navigator.share({ files: [file] });
    return "shared";
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return "not-now";
    throw error;
  }
}

function download(file: File): "downloaded" {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: address, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), downloadPatience);
  return "downloaded";
}

/** Gives the file to her from a tap of hers; "not-now" when she closed the share sheet. Throws what the browser refuses. */
export async function handOver(
  { name, type, content }: OwnFile,
  facts: BrowserFacts,
  guard: Guard,
): Promise<"downloaded" | "shared" | "not-now"> {
  const file = new File([content], name, { type });
  const isBack = guard.expectLeave(needsSheet(facts) ? "share" : "file");
  try {
    return needsSheet(facts) ? await share(file) : download(file);
  } finally {
    isBack();
  }
}
