import { signal } from "@preact/signals";
import { changeLanguage, currentLanguage, type Translate, translate } from "../../i18n/i18n.ts";

const language = signal(currentLanguage());

/** The translator; a component that uses it is drawn anew when the language changes. */
export function useText(): Translate {
  language.value;
  return translate;
}

/** The language in use, as a tag. */
export const useLanguage = (): string => language.value;

/** Turns the whole page to another language. */
export async function speak(tag: string): Promise<void> {
  if (tag !== currentLanguage()) await changeLanguage(tag);
  language.value = tag;
}
