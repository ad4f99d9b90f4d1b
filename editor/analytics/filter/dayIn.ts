/** The day, as YYYY-MM-DD, that it is in a time zone at a moment (milliseconds). */
export function dayIn(zone: string, at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}
