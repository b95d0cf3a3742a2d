import { useEffect, useState } from "preact/hooks";
import { errorCode } from "../../app/failure.ts";
import { loadWordList } from "../../i18n/i18n.ts";
import { useLanguage } from "./useText.ts";

export interface WordList {
  /** Empty until the words are here. */
  readonly words: readonly string[];
  readonly hasFailed: boolean;
  tryAgain(): void;
}

/** The words of the language in use. */
export function useWordList(): WordList {
  const language = useLanguage();
  const [words, setWords] = useState<readonly string[]>([]);
  const [hasFailed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setFailed(false);
    loadWordList(language).then(
      (list) => isWanted && setWords(list),
      (error: unknown) => {
        errorCode(error);
        if (isWanted) setFailed(true);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [language, turn]);
  return { words, hasFailed, tryAgain: () => setTurn(turn + 1) };
}
