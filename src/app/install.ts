// How it gets onto the home screen in this browser.
import type { Guard } from "./auto-lock.ts";
import type { InstallOffers } from "./install-offer.ts";
import { isInApp, isInstalled } from "./phone.ts";

/** What a browser shows of itself. */
export interface BrowserFacts {
  readonly userAgent: string;
  /** Whether the page runs as an app of its own. */
  readonly isInstalled: boolean;
  /** Whether the browser offers to install it. */
  readonly hasOffer: boolean;
  /** Whether the browser knows the home screen of iOS. */
  readonly knowsIosHome: boolean;
  readonly touchPoints: number;
}

/** "installed": it is there; "offer": the browser's own; the others: by hand, as each browser has it. */
export type InstallWay =
  | "installed"
  | "offer"
  | "in-app"
  | "safari"
  | "other-ios"
  | "samsung"
  | "firefox"
  | "chromium"
  | "desktop";

const notSafari = /CriOS|FxiOS|EdgiOS|OPiOS|OPT\/|GSA\/|DuckDuckGo|YaBrowser|UCBrowser|Focus\//;

/** Whether it runs on an iPhone or iPad. */
export const isIos = ({ userAgent, knowsIosHome, touchPoints }: BrowserFacts): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) || (knowsIosHome && touchPoints > 1);

/** The way onto the home screen that fits the browser. */
export function installWay(facts: BrowserFacts): InstallWay {
  const { userAgent, isInstalled, hasOffer } = facts;
  if (isInstalled) return "installed";
  if (hasOffer) return "offer";
  if (isIos(facts)) {
    const isSafari = /Version\/\S+ .*Safari\//.test(userAgent) && !notSafari.test(userAgent);
    return isSafari && !isInApp(userAgent) ? "safari" : "other-ios";
  }
  if (isInApp(userAgent)) return "in-app";
  if (/SamsungBrowser/.test(userAgent)) return "samsung";
  if (!/Android/.test(userAgent)) return "desktop";
  return /Firefox\//.test(userAgent) ? "firefox" : "chromium";
}

/** Whether the browser has its maker build the icon, who so learns the address. */
export const tellsMaker = (facts: BrowserFacts): boolean =>
  /Android/.test(facts.userAgent) && ["offer", "chromium", "samsung"].includes(installWay(facts));

/** What this browser shows. */
export function browserFacts(offers: InstallOffers): BrowserFacts {
  const { userAgent, maxTouchPoints } = navigator;
  const { standalone } = navigator as Navigator & { readonly standalone?: boolean };
  return {
    userAgent,
    isInstalled: isInstalled(),
    hasOffer: offers.current.value !== null,
    knowsIosHome: standalone !== undefined,
    touchPoints: maxTouchPoints,
  };
}

/** Uses the browser's offer; "done" once she agreed. */
export async function putOnHomeScreen(offers: InstallOffers, guard: Guard): Promise<"done" | "not-now"> {
  const offer = offers.current.value;
  if (offer === null) return "not-now";
  const isBack = guard.expectLeave("install");
  try {
    const { outcome } = await offer.prompt();
    return outcome === "accepted" ? "done" : "not-now";
  } finally {
    isBack();
    offers.drop();
  }
}
