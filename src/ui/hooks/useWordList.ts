import { useEffect, useState } from "preact/hooks";
import { loadWordList } from "../../i18n/i18n.ts";
import { useLanguage } from "./useText.ts";

/** The words of the language in use; empty until they are here. */
export function useWordList(): readonly string[] {
  const language = useLanguage();
  const [list, setList] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    void loadWordList(language).then((words) => isWanted && setList(words));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return list;
}
