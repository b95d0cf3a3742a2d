interface Props<T extends string | number> {
  label: string;
  options: readonly { readonly value: T; readonly text: string; readonly lang?: string }[];
  value: T;
  onChoose(value: T): void;
}

/** A few short options of which one is chosen. */
export function Choice<T extends string | number>({ label, options, value, onChoose }: Props<T>) {
  return (
    <fieldset>
      <legend class="b">{label}</legend>
      <div class="seg">
        {options.map((option) => (
          <button
            type="button"
            class="chip"
            key={option.value}
            lang={option.lang}
            aria-pressed={option.value === value}
            onClick={() => onChoose(option.value)}
          >
            {option.text}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
