import type { OwnFile } from "../../app/files.ts";
import type { Stored } from "../../app/records.ts";
import { hashed, type Linked } from "../../care/incident.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { isoDay } from "../../lib/iso-day.ts";

/** The whole chain as JSON: the chosen entries (by id) with their words, of the others their place and mark alone. */
export function incidentFile(
  t: Translate,
  chain: readonly Stored<Linked>[],
  chosen: ReadonlySet<string>,
): OwnFile {
  const entries = chain.toReversed().map(({ id, body: { link, replaces, content } }) =>
    chosen.has(id) && content !== null
      ? {
          ...link,
          kept: isoDay(link.kept),
          replaces,
          content: { ...content, day: content.day === null ? null : isoDay(content.day) },
          // With it anyone can make the mark anew: SHA-256 of this text in UTF-8, as base64url.
          hashed: hashed(link, replaces, content),
        }
      : { no: link.no, before: link.before, hash: link.hash, content: null },
  );
  const about = [t("incident:list.title"), t("incident:chain.can"), t("incident:chain.cannot")];
  return {
    name: "notes.json",
    type: "application/json",
    content: `${JSON.stringify({ about, entries }, null, 2)}\n`,
  };
}
