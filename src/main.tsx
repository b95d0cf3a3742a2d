// Start: plain settings, language, app, first paint taken over, service worker. The only file that sees everything.
import { hydrate } from "preact";
import { createApp, firstScreen } from "./app/app.ts";
import { errorCode } from "./app/failure.ts";
import { bestLanguage, startWords } from "./i18n/i18n.ts";
import { systemClock } from "./lib/clock.ts";
import { systemRandom } from "./lib/random.ts";
import { somethingKept, startSafe } from "./safe/client.ts";
import { App } from "./ui/App.tsx";
import { AppContext } from "./ui/hooks/useApp.ts";
import { speak } from "./ui/hooks/useText.ts";

const clock = systemClock;
const random = systemRandom;
const app = createApp({
  clock,
  random,
  somethingKept,
  startSafe: async () => startSafe(),
  async startMemory() {
    const { createMemorySafe } = await import("./safe/memory.ts");
    return { safe: createMemorySafe(), stop() {} };
  },
  async openSpace(safe, loaded, mode) {
    const { createSpace } = await import("./app/space.ts");
    return createSpace({ safe, loaded, mode, clock, random });
  },
  errorCode,
});

const language = bestLanguage(app.plain.settings.value.language, navigator.languages);
await startWords(language);
await speak(language);

const root = document.querySelector("#app");
if (root === null) throw new Error("the page has no place for the app");
hydrate(
  <AppContext.Provider value={app}>
    <App />
  </AppContext.Provider>,
  root,
);
await app.session.begin();
app.navigation.restart(firstScreen(app.session));
const { watchPage } = await import("./app/auto-lock.ts");
watchPage(app.session, clock);

if (import.meta.env.PROD) {
  const { keepOffline } = await import("./app/update.ts");
  await keepOffline();
}
