// The only thing kept readable on the phone: how the app looks before it is opened. One localStorage key.
import { type ReadonlySignal, signal } from "@preact/signals";

export type Theme = "auto" | "light" | "dark";
export type TextSize = "normal" | "large" | "largest";
export interface PlainSettings {
  readonly language?: string;
  readonly theme?: Theme;
  readonly textSize?: TextSize;
}

export interface Plain {
  readonly settings: ReadonlySignal<PlainSettings>;
  /** Writes the change at once; where storage is refused it lives until the page is closed. */
  change(part: PlainSettings): void;
}

const key = "s";
const themes: readonly string[] = ["auto", "light", "dark"] satisfies Theme[];
const sizes: readonly string[] = ["normal", "large", "largest"] satisfies TextSize[];

function understood(text: string | null): PlainSettings {
  try {
    const { language, theme, textSize } = JSON.parse(text ?? "{}") as Record<string, unknown>;
    return {
      ...(typeof language === "string" && { language }),
      ...(typeof theme === "string" && themes.includes(theme) && { theme: theme as Theme }),
      ...(typeof textSize === "string" && sizes.includes(textSize) && { textSize: textSize as TextSize }),
    };
  } catch {
    return {};
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function createPlain(): Plain {
  const settings = signal(understood(stored()));
  return {
    settings,
    change(part) {
      settings.value = { ...settings.value, ...part };
      try {
        localStorage.setItem(key, JSON.stringify(settings.value));
      } catch {
        // A browser that refuses storage keeps nothing, and she may go on.
      }
    },
  };
}
