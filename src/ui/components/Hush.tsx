import { useState } from "preact/hooks";
import { useText } from "../hooks/useText.ts";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";

/** A hushed answer: its words are there only while it is held, or between two presses of a key. */
export function Hush({ id, sign }: { id: string; sign: string }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <button
      type="button"
      class="hush"
      aria-expanded={isOpen}
      onPointerDown={() => setOpen(true)}
      onPointerUp={close}
      onPointerLeave={close}
      onPointerCancel={close}
      onContextMenu={(event) => event.preventDefault()}
      onClick={(event) => event.detail === 0 && setOpen(!isOpen)}
      onBlur={close}
    >
      <Icon of={isOpen ? icons.leaf : icons.hush} />
      <span class="grow">
        <span class="b">{t(`instrument:${id}.hushed`)}</span>
        <br />
        <span class="s q">{isOpen ? sign : t("results:hush.hold")}</span>
      </span>
    </button>
  );
}
