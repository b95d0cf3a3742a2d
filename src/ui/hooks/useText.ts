import { signal } from "@preact/signals";
import { changeLanguage, currentLanguage, loadLanguage, type Translate, translate } from "../../i18n/i18n.ts";

const language = signal(currentLanguage());
let wanted: string;

/** The translator; a component that uses it is drawn anew when the language changes. */
export function useText(): Translate {
  language.value;
  return translate;
}

/** The language in use, as a tag. */
export const useLanguage = (): string => language.value;

/** Turns the whole page to another language, and stays where it is when its words cannot be had. Of several at once the last one wins. */
export async function speak(tag: string): Promise<void> {
  wanted = tag;
  if (tag !== currentLanguage()) await loadLanguage(tag);
  if (wanted !== tag) return;
  await changeLanguage(tag);
  language.value = tag;
}
