/** Hours that rows of roll-ups span, counted from 1970 in UTC: an hour, six, a day, four days and sixteen, each a multiple of the one before. */
export const spanHours = [1, 6, 24, 96, 384] as const;
export type SpanHours = (typeof spanHours)[number];

export const dayHours = 24;
