/** The strokes and filled parts of an icon on a 24 x 24 grid. */
export interface Drawing {
  readonly line: string;
  readonly fill?: string;
}

interface Props {
  of: Drawing;
  small?: boolean;
  flip?: boolean;
  class?: string;
}

/** A decorative icon; the words beside it carry the meaning. `flip` mirrors it in right-to-left pages. */
export function Icon({ of, small, flip, class: extra }: Props) {
  const classes = ["i", small && "sm", flip && "flip", extra].filter(Boolean).join(" ");
  return (
    <svg class={classes} viewBox="0 0 24 24" aria-hidden="true">
      {of.line && <path d={of.line} />}
      {of.fill && <path d={of.fill} fill="currentColor" stroke="none" fill-rule="evenodd" />}
    </svg>
  );
}

// The few that the first screen draws; the others are in icons.ts, which comes later.
export const firstIcons = {
  exit: { line: "M13 4.5H6.5c-.6 0-1 .4-1 1v13c0 .6.4 1 1 1H13M10.5 12h10M16.7 8.2l3.8 3.8-3.8 3.8" },
  back: { line: "M14.8 5.5 8.3 12l6.5 6.5" },
  check: {
    line: "M3.3 12a8.7 8.7 0 1 0 17.4 0a8.7 8.7 0 1 0-17.4 0M7 12a5 5 0 1 0 10 0a5 5 0 1 0-10 0M10.7 12a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0",
  },
  eye: {
    line: "M2.8 12C5 8 8.2 6 12 6s7 2 9.2 6c-2.2 4-5.4 6-9.2 6s-7-2-9.2-6ZM9.2 12a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0",
  },
} as const satisfies Record<string, Drawing>;
