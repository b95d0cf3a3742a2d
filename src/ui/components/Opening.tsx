import type { ComponentChildren } from "preact";
import { Branch } from "./Branch.tsx";

/** The page that Welcome and Unlock fill; empty, it is the prerendered first paint and says nothing in any language. */
export function Opening({ bar, children }: { bar?: ComponentChildren; children?: ComponentChildren }) {
  return (
    <div class="app">
      {bar ?? <header class="top" />}
      <div class="hero">
        <Branch />
      </div>
      <main class="opening">
        <div class="stack block">{children}</div>
      </main>
    </div>
  );
}
