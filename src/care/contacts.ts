// Organisations that help from afar: only what was found in a published source. None was asked yet, so each says "check first".
import { deepFreeze } from "../instrument/freeze.ts";

/** A language in which they answer; its name is `safety:language.<tag>`. */
export type ContactLanguage = "ar" | "en" | "es" | "fa-AF" | "fr" | "ps" | "ru";

export interface Organisation {
  readonly id: `INT-${number}`;
  /** Their own name, the same in every language of the app. */
  readonly name: string;
  /** Those that were found named; "any" where they say so themselves. */
  readonly languages: readonly ContactLanguage[] | "any";
  /** As one dials it from another country. */
  readonly phone: string | null;
  /** Their page, without the scheme, so that nothing turns it into a link. */
  readonly site: string | null;
  /** The day (YYYY-MM-DD) on which somebody last made sure that all of this holds. */
  readonly verifiedOn: string | null;
  readonly expiresAfterDays: number;
}

const unchecked = { phone: null, site: null, verifiedOn: null, expiresAfterDays: 180 } as const;

/** In the order in which they are shown; what each offers is `safety:<id>.offers`. */
export const organisations: readonly Organisation[] = deepFreeze([
  {
    ...unchecked,
    id: "INT-01",
    name: "Front Line Defenders",
    languages: ["ar", "en", "es", "fr", "ru"],
    phone: "+353 1 21 00 489",
    site: "frontlinedefenders.org",
  },
  { ...unchecked, id: "INT-02", name: "ProtectDefenders.eu", languages: [], site: "protectdefenders.eu" },
  { ...unchecked, id: "INT-03", name: "Urgent Action Fund", languages: "any" },
  {
    ...unchecked,
    id: "INT-04",
    name: "Women’s Peace and Humanitarian Fund (WPHF)",
    languages: ["ar", "en", "es", "fa-AF", "fr", "ps"],
  },
  { ...unchecked, id: "INT-05", name: "ICAN / WASL", languages: [], site: "icanpeacework.org" },
  { ...unchecked, id: "INT-06", name: "Access Now Digital Security Helpline", languages: [] },
  { ...unchecked, id: "INT-07", name: "Digital Defenders Partnership", languages: [] },
  { ...unchecked, id: "INT-08", name: "UN Special Rapporteur on human rights defenders", languages: [] },
]);

const day = 86_400_000;

/** Whether she is told to check first, `today` in days since 1970-01-01: nobody made sure yet, or not lately as far as the clock tells. */
export function needsCheck({ verifiedOn, expiresAfterDays }: Organisation, today: number): boolean {
  if (verifiedOn === null) return true;
  const age = today - Date.parse(verifiedOn) / day;
  return age < 0 || age > expiresAfterDays;
}
