import type { DeskEntry } from '../../../server/contract.ts';

/** An entry with what its place among the others makes of it. */
export interface Line {
  readonly entry: DeskEntry;
  /** It is the first of what one side says in one go. */
  readonly opens: boolean;
  /** It is the first of its day. */
  readonly newDay: boolean;
}

const pauseMs = 5 * 60_000;

/** The entries as lines: who speaks is said once as long as one side speaks without a pause. */
export function lineUp(entries: readonly DeskEntry[]): Line[] {
  let before: DeskEntry | undefined;
  let beforeAt = 0;
  let day = { from: 0, to: 0 };
  return entries.map((entry) => {
    const at = Date.parse(entry.at);
    const newDay = at < day.from || at >= day.to;
    if (newDay) day = dayOf(at);
    const goesOn = before?.from === entry.from && speaker(before) === speaker(entry) && at - beforeAt < pauseMs;
    before = entry;
    beforeAt = at;
    return { entry, opens: newDay || !goesOn, newDay };
  });
}

/** Who of those on one side. The customer knows agents by name; colleagues may share one. */
function speaker({ from, name, by }: DeskEntry): string | undefined {
  return from === 'note' ? by?.id : name;
}

/** The reader's day around a moment. Asked once a day, not once an entry: there may be ten thousand. */
function dayOf(at: number): { readonly from: number; readonly to: number } {
  const date = new Date(at);
  const midnight = (days: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
  return { from: midnight(0), to: midnight(1) };
}

/**
 * Which choice a customer took, by the entry that offered it: what they said next is the choice's label.
 * Later messages do not count, for a choice is gone once something else was said.
 */
export function chosenChoices(entries: readonly DeskEntry[]): ReadonlyMap<number, string> {
  const chosen = new Map<number, string>();
  let offer: DeskEntry | undefined;
  for (const entry of entries) {
    if (entry.choices && entry.choices.length > 0) offer = entry;
    if (entry.from !== 'customer') continue;
    const choice = offer?.choices?.find(({ label }) => label === entry.text);
    if (offer && choice) chosen.set(offer.seq, choice.id);
    offer = undefined;
  }
  return chosen;
}
