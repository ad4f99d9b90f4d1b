import * as z from 'zod';

export const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export type Weekday = z.infer<typeof weekday>;

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written as 09:30');
const closingTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time is written as 18:00, the end of the day as 24:00');

/**
 * When people are on duty. A shift belongs to the day on which it begins; one whose `to` is not after its `from` runs on into
 * the next day. On a holiday no shift of the week begins; those of `extraDays` do, on any day.
 */
export const openingHours = z.strictObject({
  timeZone: z.string().max(64).refine(isTimeZone, 'this time zone is not known').default('Asia/Shanghai'),
  weekly: z
    .array(z.strictObject({ days: z.array(weekday).min(1).max(7), from: clockTime, to: closingTime }))
    .max(14)
    .default([{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' }]),
  holidays: z.array(z.iso.date()).max(100).default([]),
  /** Days on which people work although the week has no shift, such as the Saturdays that make up for a holiday. */
  extraDays: z.array(z.strictObject({ day: z.iso.date(), from: clockTime, to: closingTime })).max(100).default([]),
});

export type OpeningHours = z.infer<typeof openingHours>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
