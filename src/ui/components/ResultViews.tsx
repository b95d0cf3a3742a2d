import "../styles/results.css";
import { signal } from "@preact/signals";
import type { ComponentChildren, ComponentType } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { errorCode } from "../../app/failure.ts";
import { useText } from "../hooks/useText.ts";
import type { Fact } from "./facts.ts";
import { LeafRows } from "./LeafRows.tsx";

const views = ["rings", "leaves", "words"] as const;
type View = (typeof views)[number];
type RingsView = ComponentType<{ facts: readonly Fact[] }>;

// Both last as long as the page: which view she likes is kept nowhere.
const shown = signal<View>("leaves");
const late = signal<RingsView | null>(null);

/** The view in use and the way to another; the rings come with their own part of the app, and where that cannot be had the leaves stay. */
function useView() {
  const [isMissing, setMissing] = useState(false);
  const wanted = useRef<View>(shown.value);
  const isHere = useRef(true);
  useLayoutEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );
  function show(view: View): void {
    wanted.current = view;
    setMissing(false);
    if (view !== "rings" || late.value !== null) {
      shown.value = view;
      return;
    }
    import("./Rings.tsx").then(
      ({ Rings }) => {
        late.value = Rings;
        if (isHere.current && wanted.current === view) shown.value = view;
      },
      (error: unknown) => {
        errorCode(error);
        if (!isHere.current || wanted.current !== view) return;
        shown.value = "leaves";
        setMissing(true);
      },
    );
  }
  return { view: shown.value, show, isMissing };
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The view that a key leads to: arrows go as the page runs, Home and End to the ends; null for other keys. */
function viewAfter(key: string, view: View): View | null {
  if (key === "Home") return views[0];
  if (key === "End") return "words";
  const step = steps[key];
  if (step === undefined) return null;
  const forward = document.documentElement.dir === "rtl" ? -step : step;
  return views[(views.indexOf(view) + forward + views.length) % views.length] ?? null;
}

function ViewTabs({ view, show }: { view: View; show(view: View): void }) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  function onKeyDown(event: KeyboardEvent): void {
    const focused = views.find((each) => document.activeElement?.id === `view-${each}`) ?? view;
    const next = viewAfter(event.key, focused);
    if (next === null) return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>(`#view-${next}`)?.focus();
    show(next);
  }
  return (
    <div class="views" role="tablist" aria-label={t("results:views")} ref={list} onKeyDown={onKeyDown}>
      {views.map((each) => (
        <button
          type="button"
          role="tab"
          key={each}
          id={`view-${each}`}
          aria-selected={each === view}
          aria-controls="view"
          tabIndex={each === view ? 0 : -1}
          onClick={() => show(each)}
        >
          {t(`results:views.${each}`)}
        </button>
      ))}
    </div>
  );
}

interface Props {
  facts: readonly Fact[];
  isPast: boolean;
  /** What stands under "Words". */
  words: ComponentChildren;
  /** What stands under every view. */
  after: ComponentChildren;
  /** What stands only at the end of "Words". */
  more: ComponentChildren;
}

/** The same facts as rings, leaves or words. */
export function ResultViews({ facts, isPast, words, after, more }: Props) {
  const t = useText();
  const { view, show, isMissing } = useView();
  const Rings = late.value;
  return (
    <>
      <ViewTabs view={view} show={show} />
      <div class="stack" role="tabpanel" id="view" aria-labelledby={`view-${view}`}>
        {isMissing && (
          <p class="s q" role="status">
            {t("results:rings.missing")}
          </p>
        )}
        {view === "rings" && Rings !== null && <Rings facts={facts} />}
        {view === "leaves" && <LeafRows facts={facts} isPast={isPast} />}
        {view === "words" && words}
        {after}
        {view === "words" && more}
      </div>
    </>
  );
}
