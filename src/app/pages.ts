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
  const find = (page: PageId): Stored<PageBody> | undefined =>
    all.value.find(({ body }) => body.which === page);
  return {
    written: computed(() =>
      all.value.filter(({ body }) => !isBlank(body.words)).map(({ body }) => body.which),
    ),
    wordsOf: (page) => find(page)?.body.words ?? emptyWords(page),
    write(page, words) {
      const stored = find(page);
      if (!isBlank(words)) records.put(kindOf(page), stored?.id ?? records.newId(), { which: page, words });
      else if (stored !== undefined) records.remove(stored.id);
    },
    dates: entriesOf(records, tensionDateKind),
  };
}
