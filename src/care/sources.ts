// What the questions and the library rest on. The words of each code are `about:source.<code>`.
import { deepFreeze } from "../instrument/freeze.ts";

/** Publications and texts that were read, those that shaped the questions first. */
export const readSources = deepFreeze([
  "ciase",
  "ican-framework",
  "protection-international",
  "front-line-defenders",
  "holistic-security",
  "im-defensoras",
  "urgent-action-fund",
  "human-security",
  "danger-assessment",
  "myplan",
  "well-being-scales",
  "care-communities",
  "healing-before-acting",
  "psychological-first-aid",
  "acting-on-values",
  "who-clinical-management",
  "security-in-a-box",
  "digital-first-aid-kit",
  "defenders-protocol",
  "umbrella",
  "protect-defenders",
  "un-special-procedures",
  "womens-situation-rooms",
  "police-cafes",
] as const);

/** Practices that were written down from memory and checked against no publication. */
export const rememberedSources = deepFreeze([
  "protection-expertise",
  "accompaniment-practice",
  "safety-planning",
  "iasc-mhpss",
  "vicarious-trauma-practice",
  "moral-injury-practice",
  "grounding-practice",
  "sleep-hygiene",
  "movement-practice",
  "community-practice",
  "feminist-care",
  "savings-circles",
  "transitional-justice",
] as const);
