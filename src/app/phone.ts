// What this browser can keep, and for how long: looked up when it is asked for, never stored.

import type { Guard } from "./auto-lock.ts";

/** Why nothing can be kept here; "in-app" only warns, because a window inside another app may lose what it keeps. */
export type Hindrance = "insecure" | "private" | "no-storage" | "in-app";

export interface StorageFacts {
  /** Whether it stands on the home screen as an app of its own. */
  readonly isInstalled: boolean;
  /** Whether the browser promised to keep it when room is short; null when it does not say. */
  readonly isLasting: boolean | null;
  /** Whether it can be asked to. */
  readonly canAsk: boolean;
  /** Whether the key lies in a database because the browser has no files. */
  readonly isKeyInDatabase: boolean;
}

// How long a browser may think about a question, or ask her (ms).
const patience = 30_000;
const inApp =
  /\bFBA[NV]\b|FB_IAB|Instagram|\bLine\/|MicroMessenger|WhatsApp|Snapchat|TikTok|musical_ly|LinkedInApp|; wv\)/;

/** Whether a user agent names a window inside another app. */
export const isInApp = (userAgent: string): boolean => inApp.test(userAgent);

async function within<T>(answer: Promise<T>): Promise<T | null> {
  let timer = 0;
  const silence = new Promise<null>((resolve) => {
    timer = window.setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** What keeps this browser from keeping anything safely, or null. */
export async function hindrance(): Promise<Hindrance | null> {
  if (!globalThis.isSecureContext) return "insecure";
  const hasAll = "subtle" in crypto && "WebAssembly" in globalThis && "Worker" in globalThis;
  if (!hasAll || globalThis.indexedDB === undefined || !("databases" in indexedDB)) return "no-storage";
  try {
    await indexedDB.databases();
  } catch {
    return "private";
  }
  try {
    if ("getDirectory" in (navigator.storage ?? {})) await navigator.storage.getDirectory();
  } catch {
    return "private";
  }
  return isInApp(navigator.userAgent) ? "in-app" : null;
}

// What iOS calls it.
const onHomeScreen = (browser: Navigator & { readonly standalone?: boolean }): boolean =>
  browser.standalone === true;

/** Whether the page runs as an app of its own, from the home screen. */
export const isInstalled = (): boolean =>
  matchMedia("(display-mode: standalone)").matches || onHomeScreen(navigator);

/** How the phone keeps what is kept here. */
export async function storageFacts(): Promise<StorageFacts> {
  const manager: Partial<StorageManager> = navigator.storage ?? {};
  const names = (await indexedDB.databases()).map(({ name }) => name);
  return {
    isInstalled: isInstalled(),
    canAsk: manager.persist !== undefined,
    isLasting: manager.persisted === undefined ? null : await within(manager.persisted()),
    isKeyInDatabase: names.includes("k0") || names.includes("k1"),
  };
}

/** Asks the browser to keep it when room is short; null when it did not answer. Some browsers ask her. */
export async function askToLast(guard: Guard): Promise<boolean | null> {
  const manager: Partial<StorageManager> = navigator.storage ?? {};
  if (manager.persist === undefined) return null;
  const isBack = guard.expectLeave("keep-storage");
  const answer = await within(manager.persist());
  isBack();
  return answer;
}
