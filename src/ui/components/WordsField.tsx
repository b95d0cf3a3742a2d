// The field for her words: chosen words stand before the letters being typed; the list is ours, never the browser's.
import { useId, useRef, useState } from "preact/hooks";
import { useText } from "../hooks/useText.ts";
import { firstIcons, Icon } from "./Icon.tsx";

interface Props {
  /** All she has typed so far, words divided by spaces. */
  value: string;
  /** The words to complete from, the first ones first; empty while it loads. */
  list: readonly string[];
  label?: string;
  hint?: string;
  problem?: string | undefined;
  /** Whether it shows what was typed from the start. */
  isOpen?: boolean;
  onChange(value: string): void;
  onEnter(): void;
}

const shownAtMost = 4;

/** What keyboards write in several ways, in the way of the lists: marks over letters and the long stroke go, yeh and kaf are the Arabic ones. */
const asInLists = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .replace(/[\u0640\u064b-\u065f]/g, "")
    .replace(/[یى]/g, "ي")
    .replaceAll("ک", "ك");

/** The words that begin with these letters, at most four, once there are two. */
function fittingWords(list: readonly string[], letters: string): readonly string[] {
  if (letters.length < 2) return [];
  const fitting = new Set(list.filter((word) => word.startsWith(letters) && word !== letters));
  return [...fitting].slice(0, shownAtMost);
}

export function WordsField({ value, list, label, hint, problem, isOpen = false, onChange, onEnter }: Props) {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isShown, setShown] = useState(isOpen);
  const cut = value.lastIndexOf(" ") + 1;
  const words = value.slice(0, cut).split(" ").filter(Boolean);
  const typing = value.slice(cut);
  const letters = asInLists(typing);
  const fitting = fittingWords(list, letters);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter") onEnter();
    if (event.key !== "Backspace" || typing !== "" || words.length === 0) return;
    event.preventDefault();
    onChange(words.join(" "));
  }
  function take(word: string): void {
    onChange(`${[...words, word].join(" ")} `);
    input.current?.focus();
  }
  return (
    <div class="field" data-bad={problem ? "" : undefined}>
      <label for={id}>{label ?? t("start:words.label")}</label>
      <div class="combo">
        {words.map((word, place) => (
          <span class="done" key={`${place}${word}`}>
            {isShown ? (
              word
            ) : (
              <>
                <span aria-hidden="true">•••••</span>
                <span class="unseen">{t("start:words.hidden")}</span>
              </>
            )}
          </span>
        ))}
        <input
          id={id}
          ref={input}
          type="text"
          value={typing}
          autocomplete="off"
          autocorrect="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="go"
          aria-describedby={`${id}h`}
          aria-invalid={problem !== undefined}
          onInput={(event) => onChange(value.slice(0, cut) + event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          class="icb"
          aria-pressed={isShown}
          aria-label={t(isShown ? "start:words.hide" : "start:words.show")}
          onClick={() => setShown(!isShown)}
        >
          <Icon of={firstIcons.eye} />
        </button>
      </div>
      {fitting.length > 0 && (
        <ul class="chips" aria-label={t("start:words.fitting")}>
          {fitting.map((word) => (
            <li key={word}>
              <button type="button" class="chip" onClick={() => take(word)}>
                <span>
                  <span class="q">{word.slice(0, letters.length)}</span>
                  {word.slice(letters.length)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {problem !== undefined && (
        <p class="bad" role="alert">
          {problem}
        </p>
      )}
      <p class="hint" id={`${id}h`}>
        {hint ?? t("start:words.hint")}
      </p>
    </div>
  );
}
