import { useEffect, useMemo, useState } from "preact/hooks";
import { errorCode } from "../../app/failure.ts";
import { loadWordLists } from "../../i18n/i18n.ts";
import { useLanguage } from "./useText.ts";

export interface WordList {
  /** The words of the language in use, from which new ones are drawn; empty until they are here. */
  readonly words: readonly string[];
  /** The lists of all languages, that one first: what she types may have been drawn in another. */
  readonly lists: readonly (readonly string[])[];
  /** All their words, in that order. */
  readonly all: readonly string[];
  readonly hasFailed: boolean;
  tryAgain(): void;
}

const none: readonly (readonly string[])[] = [];

/** The words of the language in use, and of the others. */
export function useWordList(): WordList {
  const language = useLanguage();
  const [lists, setLists] = useState(none);
  const [hasFailed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setFailed(false);
    loadWordLists(language).then(
      (found) => isWanted && setLists(found),
      (error: unknown) => {
        errorCode(error);
        if (isWanted) setFailed(true);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [language, turn]);
  const all = useMemo(() => lists.flat(), [lists]);
  return { words: lists[0] ?? [], lists, all, hasFailed, tryAgain: () => setTurn(turn + 1) };
}
