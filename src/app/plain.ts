// The only thing kept readable on the phone: how the app looks before it is opened. One localStorage key.
import { type ReadonlySignal, signal } from "@preact/signals";

export type Theme = "auto" | "light" | "dark";
export type TextSize = "normal" | "large" | "largest";
/** The name and picture it has on the home screen. */
export type Disguise = "routine" | "olive";
export interface PlainSettings {
  readonly language?: string;
  readonly theme?: Theme;
  readonly textSize?: TextSize;
  readonly disguise?: Disguise;
}

export interface Plain {
  readonly settings: ReadonlySignal<PlainSettings>;
  /** Writes the change at once; where storage is refused it lives until the page is closed. */
  change(part: PlainSettings): void;
}

const key = "s";
// Beside these, any text names a language: one that is not offered is passed over.
const allowed: Readonly<Record<string, readonly unknown[]>> = {
  theme: ["auto", "light", "dark"] satisfies Theme[],
  textSize: ["normal", "large", "largest"] satisfies TextSize[],
  disguise: ["routine", "olive"] satisfies Disguise[],
};

function understood(text: string | null): PlainSettings {
  try {
    const entries = Object.entries(JSON.parse(text ?? "{}") as Record<string, unknown>);
    return Object.fromEntries(
      entries.filter(([name, value]) =>
        name === "language" ? typeof value === "string" : allowed[name]?.includes(value),
      ),
    );
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
  // What she changes in one tab holds in the others.
  addEventListener("storage", (event) => {
    if (event.key === key) settings.value = understood(event.newValue);
  });
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
