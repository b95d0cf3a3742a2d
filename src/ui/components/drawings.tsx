// Line drawings; the words beside them carry the meaning.

/** A small leaf that grows at a point of a drawing. */
const Sprout = ({ at }: { at: string }) => (
  <g transform={at}>
    <path class="dl" d="M0 0C1 -9 9 -15 20 -15C19 -5 10 1 0 0Z" />
    <path d="M0 0Q9 -6 17 -12.5" />
  </g>
);

/** A locked phone with two leaves: it stays here. */
export const StaysHere = () => (
  <svg class="draw" viewBox="0 0 84 84" aria-hidden="true">
    <path d="M27 14c0-3 2-5 5-5h21c3 0 5 2 5 5v56c0 3-2 5-5 5H32c-3 0-5-2-5-5ZM38 69h9" />
    <path class="dl" d="M33 41h19v16H33Z" />
    <path d="M37 41v-5a5.5 5.5 0 0 1 11 0v5M42.5 47v4" />
    <Sprout at="translate(58 30) rotate(10) scale(0.9)" />
    <Sprout at="translate(27 26) rotate(-150) scale(0.8)" />
  </svg>
);

/** An eye beside a phone: someone could see it. */
export const CouldBeSeen = () => (
  <svg class="draw" viewBox="0 0 84 84" aria-hidden="true">
    <path d="M40 22c0-2 1-3 3-3h18c2 0 3 1 3 3v38c0 2-1 3-3 3H43c-2 0-3-1-3-3ZM49 58h6" />
    <path d="M20 66c4-11 11-12 20-8M64 50c6 2 8 8 8 16" />
    <path class="dl" d="M6 32c5-8 11-11 17-11s9 2 13 6c-4 8-9 12-15 12S11 37 6 32Z" />
    <circle cx="21" cy="30" r="4" />
  </svg>
);

/** A leaf in a mirror: not a diagnosis. */
export const Mirror = () => (
  <svg class="draw" viewBox="0 0 84 84" aria-hidden="true">
    <circle cx="42" cy="34" r="22" />
    <circle class="dl" cx="42" cy="34" r="14" />
    <path d="M42 56v20M34 76h16" />
    <path d="M36 38c1-7 6-10 13-10c0 7-5 12-13 10ZM34 41q6-6 11-9" />
  </svg>
);

/** A path with a bench: stop at any time. */
export const Bench = () => (
  <svg class="draw" viewBox="0 0 84 84" aria-hidden="true">
    <path class="dl bare" d="M6 76C26 66 14 54 28 46S40 32 50 18L54 19C48 34 54 40 46 50S46 66 32 76Z" />
    <path d="M6 76C26 66 14 54 28 46S40 32 50 18M32 76C46 66 38 60 46 50S48 34 54 19" />
    <path class="dl" d="M50 62h24v5H50Z" />
    <path d="M53 67v8M71 67v8M52 62V50M72 62V50M50 52h24" />
    <Sprout at="translate(66 24) rotate(-20) scale(0.9)" />
  </svg>
);

/** An open door. */
export const Door = () => (
  <svg class="draw door" viewBox="0 0 140 140" aria-hidden="true">
    <path d="M34 126V54a36 36 0 0 1 72 0v72M20 126h100" />
    <path class="dl" d="M44 126V54a26 26 0 0 1 52 0v72Z" />
    <path class="dd" d="M44 126V54c0-9 4-17 11-22l18 12v88Z" />
    <path d="M67 86v7" />
    <path d="M96 126l16 8M86 126l10 10" opacity=".6" />
    <Sprout at="translate(106 60) scale(1.1)" />
    <Sprout at="translate(106 78) rotate(30)" />
    <Sprout at="translate(34 66) rotate(-150)" />
  </svg>
);

const sixPlaces = [
  "translate(18 42) scale(.95)",
  "translate(47 40) rotate(75) scale(.95)",
  "translate(76 37.6) scale(.95)",
  "translate(105 38) rotate(75) scale(.95)",
  "translate(134 39.8) scale(.95)",
  "translate(163 36) rotate(75) scale(.95)",
];

/** A twig with six leaves, of which the first ones are full. */
export const SixLeaves = ({ full }: { full: number }) => (
  <svg class="draw six flip" viewBox="0 0 200 60" aria-hidden="true">
    <path d="M6 44C60 30 120 50 194 30" />
    {sixPlaces.map((at, place) => (
      <g key={at} class={place < full ? "on" : ""}>
        <Sprout at={at} />
      </g>
    ))}
  </svg>
);

/** A small twig: something goes on growing. */
export const Twig = () => (
  <svg class="draw twig flip" viewBox="0 0 176 56" aria-hidden="true">
    <path class="bough" d="M4 30C40 24 80 34 150 20" />
    <path
      class="dd"
      d="M14.9 28.6C16 21.4 24.6 15.6 37 17.2C31.9 26.4 22.2 30.5 14.9 28.6ZM26.3 28C33 27.8 41.2 33.8 44.6 43.3C33.7 41.7 26.6 34.6 26.3 28ZM44.8 27.9C47.1 20.5 57.7 13.2 71.6 12.8C64.3 22.7 52.7 28.5 44.8 27.9ZM57.8 28C65.3 25.9 76.2 30.2 82.8 39.9C70.1 41.2 60.1 35.3 57.8 28ZM79.7 27.8C80.9 21.4 89.1 16 100.7 16.9C95.5 24.9 86.3 29 79.7 27.8ZM95.5 27.1C102.2 25.5 112.6 28.6 119.9 35.6C107.7 37.9 97.9 33.3 95.5 27.1ZM122.3 24.6C122.1 18.1 128.5 12.4 139.3 12.9C136.4 21.4 128.8 25.8 122.3 24.6ZM141.7 21.6C148 18.7 157 21.1 162.5 28.8C151.7 32.1 143.5 28 141.7 21.6ZM150 20C153.8 14.6 163.6 11.8 173.7 15.3C165.7 22.3 155.6 23.5 150 20Z"
    />
    <path
      class="dl bare"
      d="M14.9 28.6C16 21.4 24.6 15.6 37 17.2Q25.6 22.3 14.9 28.6ZM26.3 28C33 27.8 41.2 33.8 44.6 43.3Q35.2 35.9 26.3 28ZM44.8 27.9C47.1 20.5 57.7 13.2 71.6 12.8Q57.8 19.7 44.8 27.9ZM57.8 28C65.3 25.9 76.2 30.2 82.8 39.9Q70.1 34.3 57.8 28ZM79.7 27.8C80.9 21.4 89.1 16 100.7 16.9Q89.7 21.7 79.7 27.8ZM95.5 27.1C102.2 25.5 112.6 28.6 119.9 35.6Q107.2 32.2 95.5 27.1ZM122.3 24.6C122.1 18.1 128.5 12.4 139.3 12.9Q130.4 18.3 122.3 24.6ZM141.7 21.6C148 18.7 157 21.1 162.5 28.8Q151.9 25.8 141.7 21.6ZM150 20C153.8 14.6 163.6 11.8 173.7 15.3Q161.8 17.6 150 20Z"
    />
    <path
      class="rib"
      d="M14.9 28.6Q24.5 22.9 33.7 18.5M26.3 28Q34.3 35.1 41.9 41.3M44.8 27.9Q56.5 20.5 67.6 14.6M57.8 28Q68.9 33.7 79.2 38.4M79.7 27.8Q88.7 22.2 97.5 18.1M95.5 27.1Q106 31.8 116.2 34.8M122.3 24.6Q129.6 18.9 136.7 14.3M141.7 21.6Q150.8 25.4 159.5 28.1M150 20Q160.7 17.9 170.4 15.9"
    />
  </svg>
);

const leaves = [
  "M9 45V21a13 13 0 0 1 13-13v37Z",
  "M9 45V21a13 13 0 0 1 10-12.5L24 14v34Z",
  "M9 45V21a13 13 0 0 1 6-11l3 5v33Z",
];

/** A door in an arch, opened a little, more or wide. */
export const Arch = ({ open }: { open: 0 | 1 | 2 }) => (
  <svg class="draw arch flip" viewBox="0 0 44 50" aria-hidden="true">
    <path class="dl" d="M9 45V21a13 13 0 0 1 26 0v24Z" />
    <path d="M5 45V21a17 17 0 0 1 34 0v24M2 45h40" />
    <path class="dd" d={leaves[open]} />
  </svg>
);

const rings = [1, 0.86, 0.72, 0.58, 0.45, 0.33];

/** Rings that open for 4 seconds and settle for 6; they lie still when that is asked for, and under reduced motion. */
export const BreathingRings = ({ isStill }: { isStill: boolean }) => (
  <svg class={isStill ? "breath held" : "breath"} viewBox="0 0 260 260" aria-hidden="true">
    {rings.map((size, place) => (
      <g key={size} class={`r${place}`}>
        <path
          class="ring"
          transform={`translate(130 130) scale(${size})`}
          d="M112 0C112 52 74 107 2 107.500C-62 108-111 62-111 0C-111-66-66-106-4-106.500C66-107 112-58 112 0Z"
        />
      </g>
    ))}
    <path class="leaf" d="M115 145C112.6 130.7 123.6 116.8 144.7 115.300C143.2 136.4 129.3 147.4 115 145Z" />
    <path class="leaf" d="M115 145Q128.4 131.6 140.5 119.5" />
  </svg>
);

interface Foot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const steps: readonly (readonly Foot[])[] = [
  [],
  [
    { x: 17, y: 18, size: 1.15 },
    { x: 33, y: 8.5, size: 1.15 },
  ],
  [
    { x: 17, y: 18, size: 1.2 },
    { x: 33, y: 8.5, size: 1.2 },
  ],
  [
    { x: 6, y: 18, size: 1 },
    { x: 18, y: 8.5, size: 1 },
    { x: 30, y: 18, size: 1 },
    { x: 42, y: 8.5, size: 1 },
  ],
  [
    { x: 3, y: 20, size: 0.5 },
    { x: 11, y: 13, size: 0.75 },
    { x: 22, y: 20, size: 1.15 },
    { x: 39, y: 8.5, size: 1.7 },
  ],
];

/** The picture of a step of scale E: none, faint, one pair, two pairs, growing. */
const Footprints = ({ step }: { step: number }) => (
  <svg class="foots flip" viewBox="0 0 50 26" aria-hidden="true">
    {step === 0 && <path d="M4 22h42" stroke-dasharray="1.5 4" />}
    {steps[step]?.map(({ x, y, size }) => (
      <g key={x} class={step === 1 ? "faint" : "full"} transform={`translate(${x} ${y}) scale(${size})`}>
        <ellipse cx="2" cy="0" rx="4.2" ry="2.7" transform="rotate(-7)" />
        <ellipse cx="-5.2" cy=".4" rx="2.1" ry="1.9" />
      </g>
    ))}
  </svg>
);

/** A jar that fills: the picture of a step of scale F. */
const Jar = ({ step }: { step: number }) => (
  <svg class="foots" viewBox="0 0 50 26" aria-hidden="true">
    {step > 0 && <path class="full" d={`M17 ${23 - step * 4.2}h16V23q0 1-1 1H18q-1 0-1-1Z`} />}
    <path d="M16 3h18M18 3v2.500q-2 1.5-2 4V22q0 3 3 3h12q3 0 3-3V9.500q0-2.5-2-4V3" />
  </svg>
);

const moons = [
  "",
  "M25 4a9 9 0 0 1 0 18a12 12 0 0 0 0-18Z",
  "M25 4a9 9 0 0 1 0 18Z",
  "M25 4a9 9 0 0 1 0 18a12 12 0 0 1 0-18Z",
  "M25 4a9 9 0 0 1 0 18a9 9 0 0 1 0-18Z",
];

/** A moon that grows: the picture of a step of scale T. */
const Moon = ({ step }: { step: number }) => (
  <svg class="foots flip" viewBox="0 0 50 26" aria-hidden="true">
    <circle cx="25" cy="13" r="9" />
    {step > 0 && <path class="full" d={moons[step] ?? ""} />}
  </svg>
);

/** A day that comes nearer on its ring: the picture of a step of scale H. */
const Day = ({ step }: { step: number }) => (
  <svg class="foots" viewBox="0 0 50 26" aria-hidden="true">
    <circle cx="25" cy="13" r="10.5" stroke-dasharray={step === 0 ? "1.5 3" : undefined} />
    {step > 0 && (
      <circle
        class={step === 1 ? "faint" : "full"}
        cx="25"
        cy={[0, 2.5, 5, 8.5, 13][step] ?? 13}
        r={1.4 + step * 0.6}
      />
    )}
  </svg>
);

const pictures = { jar: Jar, moon: Moon, footprints: Footprints, calendar: Day };

/** The picture of one step (0-4) of a scale. */
export function StepPicture({ kind, step }: { kind: keyof typeof pictures; step: number }) {
  const Picture = pictures[kind];
  return <Picture step={step} />;
}
