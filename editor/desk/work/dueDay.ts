/** The end of the working day, 18:00 by the reader's clock, of a day such as `2026-03-01`, as an ISO time; null for what is no day. */
export function dueDay(day: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) return null;
  const due = new Date(Number(year), Number(month) - 1, Number(date), 18);
  // A day that the month does not have is one of another month.
  return due.getMonth() === Number(month) - 1 ? due.toISOString() : null;
}

/** The next day by the reader's clock, such as `2026-03-02`. */
export function dayAfter(now: Date): string {
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return [next.getFullYear(), next.getMonth() + 1, next.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
