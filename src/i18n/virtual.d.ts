declare module "virtual:locales" {
  /** The complete languages of this build, English first. */
  export const languages: readonly { tag: string; name: string; dir: "ltr" | "rtl"; status: string }[];
  /** Loaders of the words of the first screen, by language; English ones are in the bundle. */
  export const firstWords: Readonly<Record<string, () => Promise<{ start: Record<string, string> }>>>;
}

declare module "virtual:word-files" {
  /** Fetches the words of a namespace of a language, but those of the first screen; rejects when their file cannot be had. */
  export const loadMessages: (tag: string, namespace: string) => Promise<Record<string, string>>;
  /** Loaders of the 2,048 words of a language, one a line. */
  export const wordLists: Readonly<Record<string, () => Promise<{ default: string }>>>;
}
