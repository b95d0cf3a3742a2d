import type { Opening } from "../../app/opening.ts";
import { waitingThings } from "../../app/tidying.ts";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useCheckEntry } from "../hooks/useCheckEntry.ts";
import { useText } from "../hooks/useText.ts";
import { Arch, Twig } from "./drawings.tsx";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";
import { Page } from "./Page.tsx";
import { stepRoute } from "./stepTitle.tsx";

/** Today after a pause: a welcome, and the doors that lead somewhere. None of them is late. */
export function Return({ opening }: { opening: Opening }) {
  const { navigation } = useApp();
  const space = useSpace();
  const t = useText();
  const { toDoor } = useCheckEntry();
  const next = space.plan.next.value;
  const isWaiting = space.assessments.open.value !== null;
  const doors = [
    ["step", next && (() => navigation.go(stepRoute(next.id, next.item)))],
    [isWaiting ? "waiting" : "check", isWaiting ? () => navigation.go("begin-check") : toDoor],
    ["tidy", waitingThings(space).length > 0 ? () => navigation.go("tidy-up") : null],
  ] as const;
  return (
    <Page tabbed class="still">
      <Twig />
      <h1 class="big" tabIndex={-1}>
        {t("ui:return.title")}
      </h1>
      <p class="lead">{t("ui:return.lead")}</p>
      <ul class="doors">
        {doors.map(
          ([id, open], place) =>
            open && (
              <li key={id}>
                <button
                  type="button"
                  class="panel doorb"
                  onClick={() => {
                    opening.endReturn();
                    open();
                  }}
                >
                  <Arch open={([0, 1, 2] as const)[place] ?? 0} />
                  <span class="grow">
                    <span class="b">{t(`ui:return.${id}`)}</span>
                    <br />
                    <span class="s q">{t(`ui:return.${id}.note`)}</span>
                  </span>
                  <Icon of={icons.next} small flip />
                </button>
              </li>
            ),
        )}
      </ul>
      <button type="button" class="link" onClick={opening.endReturn}>
        {t("ui:return.look")}
      </button>
    </Page>
  );
}
