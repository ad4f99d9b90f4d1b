import * as z from 'zod';

/** An IANA time zone that this machine knows. An offset is none: days are counted in quarters of an hour, which it need not keep to. */
export const timeZone = z
  .string()
  .max(64)
  .refine(knowsZone, { error: 'is no time zone, such as Asia/Shanghai or UTC' });

function knowsZone(zone: string): boolean {
  if (/^[+-]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
