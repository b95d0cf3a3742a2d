// An entry of her log in words.
import type { CareEntry, Rhythm } from "../../care/care-log.ts";
import { routineById } from "../../care/catalogue.ts";
import { formatDayNumber, formatWeekday } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";

/** When it was, as one says it; `today` in days since 1970-01-01. */
export function whenText(
  t: Translate,
  language: string,
  { day, part }: Pick<CareEntry, "day" | "part">,
  today: number,
): string {
  if (day === today) return t(`log:when.today.${part}`);
  if (day === today - 1) return t("log:when.yesterday");
  const isLately = day < today && day > today - 7;
  return isLately ? formatWeekday(language, day) : formatDayNumber(language, day);
}

/** What stands above it: what she did, else what the entry is. */
export function entryTitle(t: Translate, { did, rest, look, feeling }: CareEntry): string {
  const routine = did === null ? undefined : routineById(did);
  if (routine) return t(`care:${routine.id}.title`);
  if (rest) return t("log:did.rest");
  if (Object.keys(look).length > 0) return t("log:look.title");
  return feeling === null ? t("log:entry.note") : t(`log:feeling.${feeling}`);
}

/** What else it says, beside its title and the note. */
export function entryDetails(t: Translate, entry: CareEntry): readonly string[] {
  const { feeling, energy, did, rest } = entry;
  const isTitled = did === null && !rest && Object.keys(entry.look).length === 0;
  return [
    ...(did !== null && rest ? [t("log:did.rest")] : []),
    ...(feeling === null || isTitled ? [] : [t(`log:feeling.${feeling}`)]),
    ...(energy === null ? [] : [t(`log:energy.${energy}.said`)]),
  ];
}

/** Everything that can be read of it, to be searched. */
export function allWords(t: Translate, entry: CareEntry): string {
  return [entryTitle(t, entry), ...entryDetails(t, entry), entry.note].join(" ");
}

/** How often she does it, in words, or null where nothing can be said. */
export function rhythmText(t: Translate, language: string, rhythm: Rhythm | null): string | null {
  if (rhythm === null) return null;
  const { often, part, weekday } = rhythm;
  if (often === "days") return t(part === null ? "log:rhythm.days" : `log:rhythm.days.${part}`);
  const base = t(`log:rhythm.${often}`);
  // Day 3 was a Sunday.
  if (weekday !== null) return t("log:rhythm.on", { base, day: formatWeekday(language, 3 + weekday) });
  return part === null ? base : t("log:rhythm.in", { base, part: t(`log:part.${part}`) });
}
