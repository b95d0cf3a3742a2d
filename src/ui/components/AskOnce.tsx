import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

interface Props {
  /** The button that asks, and how it looks. */
  text: ComponentChildren;
  look: string;
  question: ComponentChildren;
  no: string;
  yes: string;
  onYes(): void;
}

/** A button for what cannot be undone: it asks once, with the way back first and in focus. */
export function AskOnce({ text, look, question, no, yes, onYes }: Props) {
  const [isAsking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), [isAsking]);
  if (!isAsking)
    return (
      <button type="button" class={look} onClick={() => setAsking(true)}>
        {text}
      </button>
    );
  return (
    <section class="panel stack close">
      <div role="alert">{question}</div>
      <button type="button" class="btn out" ref={keep} onClick={() => setAsking(false)}>
        {no}
      </button>
      <button type="button" class="btn out" onClick={onYes}>
        {yes}
      </button>
    </section>
  );
}
