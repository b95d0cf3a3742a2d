import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";

interface Props {
  title: ComponentChildren;
  /** What stands there while it is closed. */
  closed: string;
  children: ComponentChildren;
}

/** Words that are there only while they are held, or between two presses of a key. */
export function HoldToRead({ title, closed, children }: Props) {
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
        <span class="b">{title}</span>
        <br />
        <span class="s q">{isOpen ? children : closed}</span>
      </span>
    </button>
  );
}
