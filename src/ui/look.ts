import { effect } from "@preact/signals";
import type { Plain } from "../app/plain.ts";

/** Keeps the page in the chosen light and text size, from before the first screen on. */
export function showLook({ settings }: Plain): void {
  effect(() => {
    const { theme = "auto", textSize = "normal" } = settings.value;
    document.documentElement.dataset["theme"] = theme;
    document.documentElement.dataset["text"] = textSize;
  });
}
