import "../styles/results.css";
import type { CategoryResult } from "../../assessment/scoring.ts";
import type { Category } from "../../instrument/schema.ts";
import { categoryClass } from "./CategoryMark.tsx";
import { fullness } from "./facts.ts";
import { fields, leafShapes } from "./leafShapes.ts";

/** One long leaf: four fields between its veins for the four words, pale where it is open between two; dashed and empty without a number. */
export function LongLeaf({ category, result }: { category: Category; result: CategoryResult }) {
  const shape = leafShapes[category];
  const [low, high] = [fullness(result.pressureLow), fullness(result.pressureHigh)];
  return (
    <svg class={`flip longleaf ${categoryClass[category]}`} viewBox="0 0 300 46" aria-hidden="true">
      <path class="stalk" d={shape.stalk} />
      <path class={low === 0 ? "blade none" : "blade"} d={shape.outline} />
      {low > 0 && <path class="full" d={shape.area(0, low)} />}
      {high > low && <path class="pale" d={shape.area(low, high)} />}
      {shape.veins.map((vein, place) => (
        <path key={vein} class={place + 1 < 2 * low ? "vein light" : "vein"} d={vein} />
      ))}
      <path class="vein midrib" d={shape.rib(fields)} />
      {low > 0 && <path class="vein midrib light" d={shape.rib(low)} />}
    </svg>
  );
}
