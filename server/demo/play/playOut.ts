import type { Stage } from './stage.ts';

/** Plays what is on the agenda, and the timers that conversations have set, each at its moment of the clock, up to the end; `settle` lets everybody take in what has happened. */
export async function playOut({ house, agenda }: Stage, clock: { at: number }, until: number, settle: () => Promise<void>): Promise<void> {
  const due = house.database.connection.prepare<[], number | null>('select min(due) from timers').pluck();
  for (;;) {
    const [timer, next] = [due.get() ?? Infinity, agenda.next()];
    if (Math.min(timer, next) >= until) break;
    // No two deeds at the same moment: what comes first is then the same every time.
    clock.at = timer <= next ? Math.max(clock.at, timer) : Math.max(clock.at + 1, next);
    if (timer <= next) await house.fireDueTimers();
    else await agenda.take()?.();
    await settle();
  }
  clock.at = Math.max(clock.at, until);
}
