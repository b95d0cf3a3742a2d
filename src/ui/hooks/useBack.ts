import { useLayoutEffect, useRef } from "preact/hooks";
import { useApp } from "./useApp.ts";

/** Lets the phone's Back do what the page's own arrow does; without `act` it goes one page back. */
export function useBack(act: (() => void) | undefined): void {
  const { navigation } = useApp();
  const newest = useRef(act);
  newest.current = act;
  const has = act !== undefined;
  useLayoutEffect(() => (has ? navigation.ownBack(() => newest.current?.()) : undefined), [navigation, has]);
}
