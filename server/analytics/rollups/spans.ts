/** Hours that rows of roll-ups span: an hour, a day and sixteen days, counted from 1970 in UTC. */
export const dayHours = 24;
export const blockHours = 384;
export type RollupHours = 1 | typeof dayHours | typeof blockHours;

export const hourMs = 3_600_000;
export const dayMs = dayHours * hourMs;
