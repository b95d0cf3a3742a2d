import { useState } from "preact/hooks";
import { useText } from "../hooks/useText.ts";

/** What is on the screen after Leave: a checklist that works and remembers nothing. */
export function PlainPage() {
  const t = useText();
  const [items, setItems] = useState<readonly { name: string; isDone: boolean }[]>([]);
  const [typed, setTyped] = useState("");
  const add = () => {
    if (typed.trim() !== "") setItems([...items, { name: typed.trim(), isDone: false }]);
    setTyped("");
  };
  const turn = (place: number) =>
    setItems(items.map((item, at) => (at === place ? { ...item, isDone: !item.isDone } : item)));
  return (
    <main class="plain">
      <h1>{t("start:plain.title")}</h1>
      <div class="add">
        <input
          type="text"
          value={typed}
          placeholder={t("start:plain.item")}
          aria-label={t("start:plain.item")}
          autocomplete="off"
          autocorrect="off"
          autocapitalize="off"
          spellcheck={false}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && add()}
        />
        <button type="button" onClick={add}>
          {t("start:plain.add")}
        </button>
      </div>
      {items.length === 0 ? (
        <p class="none">{t("start:plain.none")}</p>
      ) : (
        <ul>
          {items.map((item, place) => (
            <li key={place}>
              <label>
                <input type="checkbox" checked={item.isDone} onChange={() => turn(place)} />
                {item.name}
              </label>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
