import type { OpeningHours } from '../../../engine/sdk/openingHours.ts';

/** Weeks that most have, one click away. */
export const hoursPresets = [
  { name: 'weekdays', weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' }] },
  { name: 'everyDay', weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '09:00', to: '21:00' }] },
  { name: 'always', weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }] },
] as const satisfies readonly { readonly name: string; readonly weekly: Readonly<OpeningHours['weekly']> }[];
