/** What opens the safe of the bench. */
export const words = "olive ladder river candle stone";
