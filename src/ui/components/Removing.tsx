import { useText } from "../hooks/useText.ts";
import { AskOnce } from "./AskOnce.tsx";

/** Takes an entry of hers away, after one question. */
export function Removing({ of, onRemove }: { of: "person" | "contact"; onRemove(): void }) {
  const t = useText();
  return (
    <AskOnce
      text={t("ui:people.remove")}
      look="link pz"
      question={<p>{t(`ui:${of}.remove`)}</p>}
      no={t("ui:people.remove.no")}
      yes={t("ui:people.remove.yes")}
      onYes={onRemove}
    />
  );
}
