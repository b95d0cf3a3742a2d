import "../styles/log.css";
import { useState } from "preact/hooks";
import type { Route } from "../../app/routes.ts";
import type { Fullness, Look } from "../../care/care-log.ts";
import { type Category, categorySchema } from "../../instrument/schema.ts";
import { CategoryMark, categoryClass } from "../components/CategoryMark.tsx";
import { LookLeaf } from "../components/LookLeaf.tsx";
import { Page } from "../components/Page.tsx";
import { Removed } from "../components/Removed.tsx";
import { RemoveEntry } from "../components/RemoveEntry.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const fullnesses = [0, 1, 2, 3] as const;

interface LeavesProps {
  of: Category;
  fullness: Fullness | undefined;
  onTurn(fullness: Fullness): void;
}

function Leaves({ of, fullness, onTurn }: LeavesProps) {
  const t = useText();
  return (
    <fieldset class={categoryClass[of]}>
      <legend class="row b">
        <CategoryMark of={of} />
        {t(`instrument:category.${of}.short`)}
      </legend>
      <div class="fourleaves">
        {fullnesses.map((full) => (
          <button
            type="button"
            class="leafpick"
            key={full}
            aria-label={t(`log:look.full.${full}`)}
            aria-pressed={fullness === full}
            onClick={() => onTurn(full)}
          >
            <LookLeaf fullness={full} />
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** The one-minute look: a leaf for each part of life, by pictures alone. */
export function LookScreen({ route }: { route: Extract<Route, { screen: "look" }> }) {
  const { navigation } = useApp();
  const { log } = useSpace();
  const t = useText();
  const id = "id" in route ? route.id : undefined;
  const stored = id === undefined ? undefined : log.byId(id);
  const [look, setLook] = useState<Look>(stored?.body.look ?? {});
  const [isMissing, setMissing] = useState(false);
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const isEmpty = Object.keys(look).length === 0;

  function turn(category: Category, fullness: Fullness): void {
    const { [category]: before, ...others } = look;
    setLook(before === fullness ? others : { ...others, [category]: fullness });
  }
  function keep(): void {
    if (isEmpty) {
      setMissing(true);
      return;
    }
    if (stored) log.change(stored.id, { look });
    else log.add({ look });
    navigation.back();
  }
  function putBack(): void {
    undo?.();
    setUndo(null);
  }
  if (undo !== null) return <Removed onUndo={putBack} />;
  return (
    <Page
      title={t("log:look.title")}
      back
      class="question"
      foot={
        <button type="button" class="btn" onClick={keep}>
          {t("log:look.keep")}
        </button>
      }
    >
      <p class="q">{t("log:look.lead")}</p>
      {categorySchema.options.map((category) => (
        <Leaves
          key={category}
          of={category}
          fullness={look[category]}
          onTurn={(fullness) => turn(category, fullness)}
        />
      ))}
      <p class="bad" role="alert">
        {isMissing && isEmpty && t("log:look.none")}
      </p>
      {stored && <RemoveEntry id={stored.id} onRemoved={(back) => setUndo(() => back)} />}
    </Page>
  );
}
