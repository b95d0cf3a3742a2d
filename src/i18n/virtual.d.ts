declare module "virtual:locales" {
  /** The complete languages of this build, English first. */
  export const languages: readonly { tag: string; name: string; dir: "ltr" | "rtl"; status: string }[];
  /** Fetches the words of a namespace of a language; rejects when their file cannot be had. */
  export const loadMessages: (tag: string, namespace: string) => Promise<Record<string, string>>;
  /** Loaders of the 2,048 words of a language, one a line. */
  export const wordLists: Readonly<Record<string, () => Promise<{ default: string }>>>;
}
