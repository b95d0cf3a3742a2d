// What happened to her, in the open space: an entry is written as a draft, then has its place in a chain for good.
import { computed, type ReadonlySignal } from "@preact/signals";
import {
  type ChainFaults,
  type Content,
  chainFaults,
  hashed,
  type Incident,
  incidentKind,
  isLinked,
  type Linked,
  replacedBy,
} from "../care/incident.ts";
import { base64url, utf8 } from "../lib/bytes.ts";
import type { Clock } from "../lib/clock.ts";
import type { Kind } from "./kinds.ts";
import { dayOf } from "./plan.ts";
import type { Records, Stored } from "./records.ts";

export interface Incidents {
  /** Every entry of the chain, also those that were taken out or put right, the newest first. */
  readonly chain: ReadonlySignal<readonly Stored<Linked>[]>;
  /** What she is writing, or null. */
  readonly draft: ReadonlySignal<Stored<Incident> | null>;
  byId(id: string): Stored<Linked> | undefined;
  /** Keeps what she writes as it stands, and nothing beside it. */
  write(content: Content, replaces: Linked["replaces"]): void;
  /** Drops what she is writing. */
  drop(): void;
  /** Gives the draft its place after all others. */
  keep(): Promise<void>;
  /** Takes the words of an entry, and of those it put right, away for good; a marker with the number stays. */
  takeOut(id: string): void;
  /** What changed behind her back, as far as the chain can show it. */
  check(): Promise<ChainFaults>;
}

const kind: Kind<Incident> = incidentKind;

async function hashOf(
  link: Omit<Linked["link"], "hash">,
  replaces: Linked["replaces"],
  content: Content,
): Promise<string> {
  const bytes = utf8(hashed(link, replaces, content));
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/** The place after the last entry, for one that is kept on this day. */
const linkAfter = (last: Linked["link"] | undefined, kept: number): Omit<Linked["link"], "hash"> => ({
  no: (last?.no ?? 0) + 1,
  kept,
  before: last?.hash ?? null,
});

export function createIncidents(records: Records, clock: Clock): Incidents {
  const all = computed(() => records.all(kind));
  const chain = computed(() =>
    all.value
      .flatMap(({ body, ...place }) => (isLinked(body) ? { ...place, body } : []))
      .toSorted((one, other) => other.body.link.no - one.body.link.no),
  );
  const draft = computed(() => all.value.find(({ body }) => !isLinked(body)) ?? null);
  const byId = (id: string) => chain.value.find((entry) => entry.id === id);

  async function keep(): Promise<void> {
    const written = draft.value;
    if (written === null || written.body.content === null) return;
    const { replaces } = written.body;
    const content = { ...written.body.content, salt: records.newId() };
    const link = linkAfter(chain.value[0]?.body.link, dayOf(clock.now()));
    const hash = await hashOf(link, replaces, content);
    // Two touches at once: the second finds no draft any more.
    if (draft.value === written)
      records.put(kind, written.id, { replaces, content, link: { ...link, hash } });
  }
  return {
    chain,
    draft,
    byId,
    write: (content, replaces) =>
      records.put(kind, draft.value?.id ?? records.newId(), { replaces, content, link: null }),
    drop() {
      if (draft.value !== null) records.remove(draft.value.id);
    },
    keep,
    takeOut(id) {
      const entry = byId(id);
      if (entry === undefined) return;
      const bodies = chain.value.map(({ body }) => body);
      const gone = new Set([entry.body, ...replacedBy(entry.body, bodies)]);
      for (const { id: one, body } of chain.value)
        if (gone.has(body)) records.amend(kind, one, { ...body, content: null });
    },
    async check() {
      const made = new Map<Linked, string>();
      for (const { body } of chain.value)
        if (body.content !== null) made.set(body, await hashOf(body.link, body.replaces, body.content));
      return chainFaults(
        chain.value.map(({ body }) => body),
        (entry) => made.get(entry) ?? null,
      );
    },
  };
}
