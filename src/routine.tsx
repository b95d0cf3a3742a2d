// The plain page that Leave ends on: its own document, so that nothing of the app is in it.
import { render } from "preact";
import { createPlain } from "./app/plain.ts";
import { bestLanguage, startWords } from "./i18n/i18n.ts";
import { PlainPage } from "./ui/components/PlainPage.tsx";
import { speak } from "./ui/hooks/useText.ts";

// A page of the app that lies ahead in the history is cut off.
history.pushState(null, "", "/routine.html");
await speak(await startWords(bestLanguage(createPlain().settings.value.language, navigator.languages)));
const root = document.querySelector("#app");
if (root !== null) render(<PlainPage />, root);
