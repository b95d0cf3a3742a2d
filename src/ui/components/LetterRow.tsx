import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { icons } from "./icons.ts";
import { RowLink } from "./RowLink.tsx";

/** Whether she is inside and has written a letter to herself. */
export function useLetter(): boolean {
  return useApp().session.space.value?.pages.written.value.includes("letter") ?? false;
}

/** The way to the letter that she wrote to herself. */
export function LetterRow() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <RowLink
      icon={icons.note}
      text={t("safety:letter")}
      note={t("safety:letter.note")}
      onGo={() => navigation.go("letter")}
    />
  );
}
