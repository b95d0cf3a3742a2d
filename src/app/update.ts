// The service worker: registered once the first screen stands; a new version waits until it is asked for.
import { Workbox } from "workbox-window";
import { trustedScript } from "../lib/trusted-script.ts";

/** Makes the app work without a network from the next opening on; where service workers are refused, nothing changes. */
export async function keepOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await new Workbox(trustedScript("/sw.js"), { scope: "/" }).register();
}
