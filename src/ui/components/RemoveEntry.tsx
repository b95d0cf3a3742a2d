import { useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** Deletes an entry of her log; what is given on brings it back. */
export function RemoveEntry({ id, onRemoved }: { id: string; onRemoved(undo: () => void): void }) {
  const { log } = useSpace();
  const t = useText();
  return (
    <button type="button" class="link pz" onClick={() => onRemoved(log.remove(id))}>
      {t("log:remove")}
    </button>
  );
}
