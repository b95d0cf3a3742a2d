import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { App } from "../../app/app.ts";
import type { Space } from "../../app/space.ts";

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error("no app around this component");
  return app;
}

/** What an open space holds; only for screens that are shown inside one. */
export function useSpace(): Space {
  const space = useApp().session.space.value;
  if (space === null) throw new Error("this screen needs an open space");
  return space;
}

/** Whether what is in memory is hers to keep: not on a phone that goes round, and not of an invented woman. */
export function useCanKeep(): boolean {
  const { session, joined } = useApp();
  const isHers = joined.value === null || joined.value.part === "own";
  return session.space.value?.mode === "memory" && isHers;
}
