import { useId, useLayoutEffect, useRef } from "preact/hooks";

interface Props {
  label: string;
  hint: string;
  /** How many characters it takes. */
  most: number;
  value: string;
  isLong?: boolean;
  problem?: string | undefined;
  onChange(value: string): void;
}

/** A field for words of her own, with what is good to know beside it; the browser remembers and corrects nothing. */
export function TextField({ label, hint, most, value, isLong, problem, onChange }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (problem !== undefined) input.current?.focus();
  }, [problem]);
  const shared = {
    id,
    value,
    maxLength: most,
    dir: "auto",
    "aria-describedby": `${id}h`,
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  } as const;
  return (
    <div class="field" data-bad={problem ? "" : undefined}>
      <label for={id}>{label}</label>
      {isLong ? (
        <textarea
          {...shared}
          rows={3}
          autocomplete="off"
          autocorrect="off"
          autocapitalize="off"
          spellcheck={false}
        />
      ) : (
        <input
          {...shared}
          ref={input}
          type="text"
          aria-invalid={problem !== undefined}
          autocomplete="off"
          autocorrect="off"
          autocapitalize="off"
          spellcheck={false}
        />
      )}
      {problem !== undefined && (
        <p class="bad" role="alert">
          {problem}
        </p>
      )}
      <p class="hint" id={`${id}h`}>
        {hint}
      </p>
    </div>
  );
}
