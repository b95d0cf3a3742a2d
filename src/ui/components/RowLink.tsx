import type { ComponentChildren } from "preact";
import { type Drawing, Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";

interface Props {
  icon: Drawing;
  text: ComponentChildren;
  note?: ComponentChildren;
  onGo(): void;
}

/** A row of a list that leads on. */
export function RowLink({ icon, text, note, onGo }: Props) {
  return (
    <button type="button" class="rowlink" onClick={onGo}>
      <Icon of={icon} class="stt" />
      <span class="grow">
        <span class="b">{text}</span>
        {note && (
          <>
            <br />
            <span class="s q">{note}</span>
          </>
        )}
      </span>
      <Icon of={icons.next} small flip />
    </button>
  );
}
