import "../styles/log.css";
import type { ComponentChildren } from "preact";
import { type Drawing, Icon } from "./Icon.tsx";

interface Tile<T extends string> {
  readonly id: T;
  readonly text: ComponentChildren;
  readonly picture?: Drawing;
}
interface Props<T extends string> {
  label: string;
  hint?: string;
  /** wide: long words, one below the other; upright: the picture above a short word; inline: as wide as its words. */
  shape?: "wide" | "upright" | "inline";
  tiles: readonly Tile<T>[];
  chosen: readonly T[];
  onTurn(id: T): void;
}

/** Words with pictures that are turned on and off by a touch. */
export function Choices<T extends string>({ label, hint, shape, tiles, chosen, onTurn }: Props<T>) {
  return (
    <fieldset>
      <legend class="b">{label}</legend>
      {hint && <p class="s q">{hint}</p>}
      <div class={shape ? `tiles ${shape}` : "tiles"}>
        {tiles.map(({ id, text, picture }) => (
          <button
            type="button"
            class="chip"
            key={id}
            aria-pressed={chosen.includes(id)}
            onClick={() => onTurn(id)}
          >
            {picture && <Icon of={picture} class="stt" />}
            <span>{text}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
