import { useLayoutEffect } from "preact/hooks";

/** For a route of several pages: each begins at its heading, as a screen does. */
export function useHeading(page: unknown): void {
  useLayoutEffect(() => document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true }), [page]);
}
