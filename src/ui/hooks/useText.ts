import { signal } from "@preact/signals";
import { writeOwnDigits } from "../../i18n/digits.ts";
import { changeLanguage, currentLanguage, loadLanguage, type Translate, translate } from "../../i18n/i18n.ts";

const language = signal(currentLanguage());
const digits = signal(false);
let wanted: string;

/** Turns all numbers to the digits of the language, where it has its own, or back to Western ones. */
export function speakDigits(own: boolean): void {
  writeOwnDigits(own);
  document.documentElement.toggleAttribute("data-own-digits", own);
  digits.value = own;
}

/** The translator; a component that uses it is drawn anew when the language or its digits change. */
export function useText(): Translate {
  language.value;
  digits.value;
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
