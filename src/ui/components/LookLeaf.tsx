import type { Fullness } from "../../care/care-log.ts";

const blade = "M2 26C4.8 9.5 21.4-1.6 46 2 43.6 20.2 22.8 32.4 2 26Z";

const grown: Readonly<Record<Fullness, number>> = { 0: 0, 1: 0.45, 2: 0.72, 3: 1 };

/** One leaf of the one-minute look. */
export function LookLeaf({ fullness }: { fullness: Fullness }) {
  return (
    <svg class="lookleaf flip" viewBox="0 0 48 30" aria-hidden="true">
      <path class="lf" d={blade} />
      {fullness > 0 && (
        <path
          class="fi"
          d={blade}
          transform={`translate(2 26) scale(${grown[fullness]}) translate(-2 -26)`}
        />
      )}
      <path class={fullness === 3 ? "rib light" : "rib"} d="M2 26Q22 15 38 7" />
    </svg>
  );
}
