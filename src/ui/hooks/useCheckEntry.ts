import * as going from "../../app/going-on.ts";
import type { CheckWay } from "../../app/routes.ts";
import { wordingRevision } from "../../i18n/i18n.ts";
import { useAfter } from "./useAfter.ts";
import { useApp } from "./useApp.ts";
import { useLanguage } from "./useText.ts";

interface Entry {
  /** The check that a workshop asks for, else a short one. */
  usual(): CheckWay;
  /** As far as the door, where it is due: into the check she is in, else the usual one. */
  toDoor(): void;
  /** The same, into the check she is in, else a new one of this form, and to a part of it. */
  begin(way: CheckWay): void;
  /** Past the door, in the place of the page in view. */
  enter(way?: CheckWay): void;
}

/** The ways into a check. */
export function useCheckEntry(): Entry {
  const { navigation, session, joined } = useApp();
  const language = useLanguage();
  const goTo = useAfter();
  const usual = (): CheckWay => ({ form: joined.value?.workshop.invitation.form ?? "short" });
  function enter(way: CheckWay = usual()): void {
    const space = session.space.value;
    if (space !== null) goTo(going.enter(space, way, `${language}/${wordingRevision}`));
  }
  function begin(way: CheckWay): void {
    navigation.go({ screen: "door", to: way });
    if (session.space.value?.assessments.isDoorDue.value === false) enter(way);
  }
  return { usual, toDoor: () => begin(usual()), begin, enter };
}
