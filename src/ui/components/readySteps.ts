/** What a trainer looks after before the day, in this order. */
export const readySteps = [
  "risk",
  "together",
  "place",
  "travel",
  "offline",
  "battery",
  "paper",
  "cameras",
  "referrals",
  "quiet",
  "raid",
] as const;
