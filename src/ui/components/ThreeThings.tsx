// Three small pictures of one part: rain for what threatens, a fence for where it is open, a twig for what protects.
import type { ComponentType } from "preact";
import type { Assessment } from "../../assessment/assessment.ts";
import { bandOf } from "../../assessment/bands.ts";
import { gapIn } from "../../assessment/explanation.ts";
import { thingsIn } from "../../assessment/red-lines.ts";
import { type SubProfile, scoreCheck, subProfiles } from "../../assessment/scoring.ts";
import type { Category } from "../../instrument/schema.ts";
import { useText } from "../hooks/useText.ts";
import { fullness } from "./facts.ts";

/** 1 to 4, the more the heavier; 0 where nothing is known. */
interface Level {
  level: number;
}

const drops = [20, 32, 44];

const Rain = ({ level }: Level) => (
  <>
    <path
      class={level === 0 ? "off" : "pale"}
      d="M18 31h29a8.500 8.500 0 0 0 0-17h-1a13 13 0 0 0-25-2.500A10 10 0 0 0 18 31Z"
    />
    {drops.map((x, place) => (
      <path
        key={x}
        class={level === 0 ? "gone" : place + 1 < level ? "on" : "off"}
        transform={`translate(${x} 37)`}
        d="M0 0c2.800 4 4.300 6.400 4.300 9a4.300 4.300 0 0 1-8.600 0c0-2.600 1.500-5 4.300-9Z"
      />
    ))}
  </>
);

const pickets = [4, 16, 28, 40, 52];
// The middle one is the first to be missing.
const missingFrom = [5, 4, 2, 3, 5];

const Fence = ({ level }: Level) => (
  <>
    <path class={level === 0 ? "off" : undefined} d="M1 24h62M1 40h62" />
    {pickets.map((x, place) => (
      <path
        key={x}
        class={level === 0 || level >= (missingFrom[place] ?? 5) ? "off" : "pale"}
        transform={`translate(${x} 0)`}
        d="M0 50V15l4-6 4 6v35Z"
      />
    ))}
  </>
);

const leaves = [
  "translate(23 42) rotate(18)",
  "translate(28 34) rotate(-82)",
  "translate(31 26) rotate(12)",
  "translate(33 17) rotate(-70)",
];

const Twig = ({ level }: Level) => (
  <>
    <path class={level === 0 ? "off" : undefined} d="M12 51C24 46 31 34 34 8" />
    {leaves.map((at, place) => (
      <path
        key={at}
        class={level > 0 && place < 5 - level ? "on" : "off"}
        transform={at}
        d="M0 0C1-9 9-15 20-15 19-5 10 1 0 0Z"
      />
    ))}
  </>
);

const pictures: Readonly<Record<SubProfile, ComponentType<Level>>> = {
  threat: Rain,
  vulnerability: Fence,
  capacityGap: Twig,
};

/** What threatens, where it is open and what protects, each a picture and its sentence; only where there is a number. */
export function ThreeThings({ body, category }: { body: Assessment; category: Category }) {
  const t = useText();
  const { answers, form, mode } = body;
  const result = scoreCheck(answers, form, mode).categories[category];
  const lit = thingsIn(category, body).length;
  if (!result.valid) return null;
  return (
    <section>
      <h2>{t("results:closer.three")}</h2>
      <ul class="things">
        {subProfiles.map(([part]) => {
          const value = result[part];
          const band = value === null ? null : bandOf(value);
          const gap = gapIn(answers, form, category, part) ?? "left";
          const Picture = pictures[part];
          return (
            <li key={part}>
              <svg class="thing flip" viewBox="0 0 64 54" aria-hidden="true">
                <Picture level={fullness(band)} />
              </svg>
              <p>
                <span class="b">{t(`results:closer.${part}`)}</span>
                <br />
                {t(band === null ? `results:closer.open.${gap}` : `results:closer.${part}.${band}`)}
                {part === "threat" && band === "steady" && lit > 0 && (
                  <> {t("results:closer.threat.lit", { lantern: t("results:lantern", { count: lit }) })}</>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
