// Start: plain settings, language, app, first paint taken over, service worker. The only file that sees everything.
import { hydrate } from "preact";
import { createApp, firstScreen } from "./app/app.ts";
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

let watched: Promise<void> | null = null;
const clock = systemClock;
const random = systemRandom;
const app = createApp({
  clock,
  random,
  somethingKept,
  async startSafe() {
    const { startSafe } = await import("./safe/client.ts");
    return startSafe();
  },
  async startMemory() {
    const { createMemorySafe } = await import("./safe/memory.ts");
    return { safe: createMemorySafe(), stop() {} };
  },
  async openSpace(safe, loaded, mode) {
    watched ??= import("./app/auto-lock.ts").then(({ watchPage }) => watchPage(app.session, clock));
    const [{ createSpace }] = await Promise.all([import("./app/space.ts"), watched]);
    return createSpace({ safe, loaded, mode, clock, random });
  },
  errorCode,
});

showLook(app.plain);
await speak(await startWords(bestLanguage(app.plain.settings.value.language, navigator.languages)));

const root = document.querySelector("#app");
if (root === null) throw new Error("the page has no place for the app");
hydrate(
  <AppContext.Provider value={app}>
    <App />
  </AppContext.Provider>,
  root,
);
await app.session.begin(() => app.navigation.restart(firstScreen(app.session)));

if (import.meta.env.PROD)
  setTimeout(() => void import("./app/update.ts").then(({ keepOffline }) => keepOffline()), later);
