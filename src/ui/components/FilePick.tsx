import { useRef } from "preact/hooks";
import { useApp } from "../hooks/useApp.ts";

interface Props {
  text: string;
  look?: string;
  onPick(file: File): void;
}

/** A button that lets her choose one file of her phone; meanwhile the page is covered, not locked. */
export function FilePick({ text, look = "btn", onPick }: Props) {
  const { expectLeave } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const isBack = useRef(() => {});
  function ask(): void {
    isBack.current = expectLeave("file");
    input.current?.click();
  }
  function take(field: HTMLInputElement): void {
    isBack.current();
    const file = field.files?.[0];
    // The same file can be chosen again.
    field.value = "";
    if (file !== undefined) onPick(file);
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => take(event.currentTarget)}
        onCancel={() => isBack.current()}
      />
      <button type="button" class={look} onClick={ask}>
        {text}
      </button>
    </>
  );
}
