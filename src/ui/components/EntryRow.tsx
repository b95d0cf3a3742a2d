import "../styles/log.css";
import type { LogEntry } from "../../app/log.ts";
import { categorySchema } from "../../instrument/schema.ts";
import { useApp } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";
import { categoryClass } from "./CategoryMark.tsx";
import { entryDetails, entryTitle, whenText } from "./entryWords.ts";
import { feelingPictures } from "./feelingPictures.ts";
import { HoldToRead } from "./HoldToRead.tsx";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";
import { LookLeaf } from "./LookLeaf.tsx";

/** An entry on the stem of her log: when, what, and her words while they are held. */
export function EntryRow({ entry: { id, body }, today }: { entry: LogEntry; today: number }) {
  const { navigation } = useApp();
  const t = useText();
  const language = useLanguage();
  const isLook = Object.keys(body.look).length > 0;
  const details = entryDetails(t, body);
  return (
    <li>
      <Icon of={body.feeling === null ? icons.leaf : feelingPictures[body.feeling]} />
      <button
        type="button"
        class="rowlink"
        onClick={() => navigation.go({ screen: isLook ? "look" : "entry", id })}
      >
        <span class="grow">
          <span class="s q">{whenText(t, language, body, today)}</span>
          <br />
          <span class="b">{entryTitle(t, body)}</span>
          {details.length > 0 && (
            <>
              <br />
              <span class="s q">{details.join(" · ")}</span>
            </>
          )}
        </span>
      </button>
      {isLook && (
        <p class="lookrow">
          {categorySchema.options.map((category) => {
            const fullness = body.look[category];
            if (fullness === undefined) return null;
            return (
              <span class={categoryClass[category]} key={category}>
                <LookLeaf fullness={fullness} />
                <span class="unseen">
                  {t(`instrument:category.${category}.short`)}: {t(`log:look.full.${fullness}`)}.{" "}
                </span>
              </span>
            );
          })}
        </p>
      )}
      {body.note !== "" && (
        <HoldToRead title={t("log:entry.note")} closed={t("log:note.closed")}>
          <bdi>{body.note}</bdi>
        </HoldToRead>
      )}
    </li>
  );
}
