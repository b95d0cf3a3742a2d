// Where the way onto the home screen is found, in small drawings; the words beside them say the same.
import type { ComponentChildren } from "preact";

const Phone = ({ children }: { children: ComponentChildren }) => (
  <svg class="draw flip" viewBox="0 0 84 84" aria-hidden="true">
    <path d="M22 10c0-3 2-5 5-5h30c3 0 5 2 5 5v64c0 3-2 5-5 5H27c-3 0-5-2-5-5Z" />
    {children}
  </svg>
);

/** A menu with three dots beside the address. */
export const DotsMenu = () => (
  <Phone>
    <path d="M27 17h21M22 25h40M30 36h24M30 44h18" />
    <circle class="dl" cx="55" cy="17" r="9" />
    <path d="M55 13v.1M55 17v.1M55 21v.1" stroke-width="3" />
  </Phone>
);

/** A menu with three lines at the foot. */
export const LinesMenu = () => (
  <Phone>
    <path d="M22 60h40M30 17h24M30 25h18M28 69h4M40 69h4" />
    <circle class="dl" cx="54" cy="69" r="9" />
    <path d="M50 65.5h8M50 69h8M50 72.5h8" />
  </Phone>
);

/** The share button: a box with an arrow that points up. */
export const ShareButton = () => (
  <Phone>
    <path d="M22 58h40M30 17h24M30 25h18" />
    <circle class="dl" cx="42" cy="66" r="12" />
    <path d="M42 68V58.5M39 61.2l3-3 3 3M38 64h-2v8.5h12V64h-2" />
  </Phone>
);

/** A menu in which one line is chosen. */
export const MenuEntry = () => (
  <Phone>
    <path d="M30 22h24M30 32h16M30 66h20" />
    <path class="dl" d="M16 41h52v15H16Z" />
    <path d="M22 44.5h8v8h-8ZM26 46.5v4M24 48.5h4M36 48.5h25" />
  </Phone>
);

/** A home screen on which one more picture stands. */
export const OnHome = () => (
  <Phone>
    <path d="M29 15h7v7h-7ZM39 15h7v7h-7ZM49 15h7v7h-7ZM29 29h7v7h-7ZM39 29h7v7h-7ZM39 74h6" />
    <path class="dl" d="M47 42c-6 0-9 3-9 9v9h9c6 0 9-3 9-9v-9Z" />
    <path d="M43 51l3 3.5 6-7" />
  </Phone>
);

/** From one window to another. */
export const OtherBrowser = () => (
  <svg class="draw flip" viewBox="0 0 84 84" aria-hidden="true">
    <path d="M8 14h34v44H8ZM8 23h34" />
    <path class="dl" d="M40 30h36v44H40Z" />
    <path d="M40 39h36M46 34.5h14M22 40h34M50 33.5l6.5 6.5-6.5 6.5" />
  </svg>
);

/** A computer with a window open. */
export const Computer = () => (
  <svg class="draw flip" viewBox="0 0 84 84" aria-hidden="true">
    <path d="M12 18h60v42H12ZM4 68h76M12 28h60M18 23h30" />
    <circle class="dl" cx="64" cy="23" r="8" />
    <path d="M64 19.5v.1M64 23v.1M64 26.5v.1" stroke-width="3" />
  </svg>
);
