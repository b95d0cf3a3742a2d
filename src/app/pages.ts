// Her own pages and dates in the open space.
import { computed, type ReadonlySignal } from "@preact/signals";
import { type TensionDate, tensionDateKind } from "../care/dates.ts";
import {
  cardKind,
  emptyWords,
  isBlank,
  letterKind,
  type PageId,
  signKind,
  type Words,
} from "../care/pages.ts";
import type { Kind } from "./kinds.ts";
import { type Entries, entriesOf } from "./people.ts";
import type { Records, Stored } from "./records.ts";

interface PageBody {
  readonly which: PageId;
  readonly words: Words;
}

export interface Pages {
  /** The pages on which something is written. */
  readonly written: ReadonlySignal<readonly PageId[]>;
  wordsOf(page: PageId): Words;
  /** What stands on the same page in another copy that was brought in. */
  others(page: PageId): readonly Stored<PageBody>[];
  /** Takes one of the others away. */
  dropOther(id: string): void;
  /** Keeps the page as it stands; a blank one is gone. */
  write(page: PageId, words: Words): void;
  readonly dates: Entries<TensionDate>;
}

const kindOf = (page: PageId): Kind<PageBody> => {
  if (page === "signs") return signKind as Kind<PageBody>;
  return (page === "letter" ? letterKind : cardKind) as Kind<PageBody>;
};

export function createPages(records: Records): Pages {
  const all = computed(() =>
    (["signs", "letter", "family"] as const).flatMap((page) => records.all(kindOf(page))),
  );
  const versions = (page: PageId): readonly Stored<PageBody>[] =>
    all.value.filter(({ body }) => body.which === page);
  // What was brought in from elsewhere stands before what was written here.
  const find = (page: PageId) => versions(page).at(-1);
  return {
    written: computed(() => [
      ...new Set(all.value.filter(({ body }) => !isBlank(body.words)).map(({ body }) => body.which)),
    ]),
    others: (page) => versions(page).slice(0, -1),
    dropOther: (id) => records.remove(id),
    wordsOf: (page) => find(page)?.body.words ?? emptyWords(page),
    write(page, words) {
      const stored = find(page);
      if (!isBlank(words)) records.amend(kindOf(page), stored?.id ?? records.newId(), { which: page, words });
      else if (stored !== undefined) records.remove(stored.id);
    },
    dates: entriesOf(records, tensionDateKind),
  };
}
