/** Whether a task is over its time, due on this day of the reader's, or due later. */
export function taskDue(dueAt: Date, now: Date): 'late' | 'today' | 'later' {
  if (dueAt < now) return 'late';
  return dueAt.toDateString() === now.toDateString() ? 'today' : 'later';
}
