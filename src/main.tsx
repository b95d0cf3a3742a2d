// Start: plain settings, language, app, first paint taken over, service worker. The only file that sees everything.
import { computed, effect } from "@preact/signals";
import { render } from "preact";
import { createApp, firstScreen } from "./app/app.ts";
import type { Watch } from "./app/auto-lock.ts";
import { errorCode } from "./app/failure.ts";
import { bestLanguage, startWords } from "./i18n/i18n.ts";
import { systemClock } from "./lib/clock.ts";
import { systemRandom } from "./lib/random.ts";
import { somethingKept } from "./safe/found.ts";
import { App } from "./ui/App.tsx";
import { AppContext } from "./ui/hooks/useApp.ts";
import { speak } from "./ui/hooks/useText.ts";
import { showLook } from "./ui/look.ts";

// On a slow network the first screen comes before what is fetched for later (ms).
const later = 1_500;

/** Ends the task, so that the page paints and answers between the steps of the start. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

const clock = systemClock;
const random = systemRandom;

let guard: Watch | undefined;
/** Starts covering and locking, once; what could not be fetched is tried again with the next call. */
async function watch(): Promise<void> {
  const { watchPage } = await import("./app/auto-lock.ts");
  guard ??= watchPage(app);
}
const app = createApp({
  clock,
  random,
  somethingKept,
  async startSafe(notice) {
    const { startSafe } = await import("./safe/client.ts");
    return startSafe(notice, () => void watch().then(() => guard?.giveWay(), errorCode));
  },
  async startMemory() {
    const { createMemorySafe } = await import("./safe/memory.ts");
    return { safe: createMemorySafe(), stop() {} };
  },
  async openSpace(safe, loaded, mode) {
    const [{ createSpace }] = await Promise.all([import("./app/space.ts"), watch()]);
    return createSpace({ safe, loaded, mode, clock, random, joined: app.joined });
  },
  errorCode,
  expectLeave: (reason) => guard?.expectLeave(reason) ?? (() => {}),
});

showLook(app.plain);
await nextTask();
const language = computed(() => bestLanguage(app.plain.settings.value.language, navigator.languages));
await speak(await startWords(language.value));

await nextTask();
const root = document.querySelector("#app");
if (root === null) throw new Error("the page has no place for the app");
await app.session.begin(() => app.navigation.restart(firstScreen(app.session)));
await nextTask();
render(
  <AppContext.Provider value={app}>
    <App />
  </AppContext.Provider>,
  root,
);

effect(() => void speak(language.value).catch(errorCode));

setTimeout(() => {
  // Before anything is open, her new words stand on the screen. A space that opens asks for this again.
  watch().catch(errorCode);
  if (import.meta.env.PROD) void import("./app/update.ts").then(({ keepOffline }) => keepOffline(app));
}, later);
