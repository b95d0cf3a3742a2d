import { wordingRevision } from "../../i18n/i18n.ts";
import { useApp } from "./useApp.ts";
import { useLanguage } from "./useText.ts";

/** The ways into a check: `toDoor` as far as the door where it is due, `enter` past it, in the place of the page in view. */
export function useCheckEntry(): { toDoor(): void; enter(): void } {
  const { navigation, session } = useApp();
  const language = useLanguage();
  const enter = () => session.space.value?.assessments.enter("short", `${language}/${wordingRevision}`);
  return {
    toDoor() {
      if (session.space.value?.assessments.isDoorDue.value) return navigation.go("door");
      enter();
      navigation.go("check");
    },
    enter() {
      enter();
      navigation.swap("check");
    },
  };
}
