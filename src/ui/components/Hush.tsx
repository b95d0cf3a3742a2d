import { useText } from "../hooks/useText.ts";
import { HoldToRead } from "./HoldToRead.tsx";

/** A hushed answer: its words are there only while it is held. */
export function Hush({ id, sign }: { id: string; sign: string }) {
  const t = useText();
  return (
    <HoldToRead title={t(`instrument:${id}.hushed`)} closed={t("results:hush.hold")}>
      {sign}
    </HoldToRead>
  );
}
