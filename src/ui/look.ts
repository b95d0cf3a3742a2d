import { effect } from "@preact/signals";
import type { Disguise, Plain } from "../app/plain.ts";

const outsideNames: Readonly<Record<Disguise, string>> = { routine: "Routine", olive: "Olive" };

// The browser fetches anew what is only set anew.
function put(selector: string, attribute: string, value: string): void {
  const element = document.querySelector(selector);
  if (element?.getAttribute(attribute) !== value) element?.setAttribute(attribute, value);
}

/** Keeps the page in the chosen light and text size, and under the chosen outside name, from before the first screen on. */
export function showLook({ settings }: Plain): void {
  effect(() => {
    const { theme = "auto", textSize = "normal" } = settings.value;
    document.documentElement.dataset["theme"] = theme;
    document.documentElement.dataset["text"] = textSize;
  });
  effect(() => {
    const { disguise = "routine" } = settings.value;
    put("[rel=manifest]", "href", `/${disguise}.webmanifest`);
    put("[rel=apple-touch-icon]", "href", `/${disguise}-touch.png`);
    put("[name=apple-mobile-web-app-title]", "content", outsideNames[disguise]);
  });
}
