import { slowVisits, type LoggedEntry } from '../visits/slowVisits.test-support.ts';

export interface SlowQuestion {
  readonly seq: number;
  readonly fate: string;
  readonly best: string | null;
  readonly second: string | null;
  readonly said: string | null;
  readonly helpful: boolean | null;
  readonly ledOn: boolean;
  readonly handed: boolean;
  readonly left: boolean;
  readonly repeated: boolean;
}

/**
 * What became of every question, by looking from each of them through the whole log: slow, and written apart from how
 * questions are read, to be compared with it. Of one base.
 */
export function slowQuestions(log: readonly LoggedEntry[], meaning: (node: string, outlet: string) => string): SlowQuestion[] {
  const visits = slowVisits(log, meaning).toSorted((one, other) => one.seq - other.seq);
  const lookups = log.filter(({ kind, data }) => kind === 'settled' && data.kind === 'faq-match');
  const told = new Map<number, boolean>();
  for (const { data } of log.filter(({ kind }) => kind === 'rated')) {
    const of = lookups.findLast(({ seq, data: { outcome } }) => seq < data.seq && (outcome === 'answered' || outcome === 'unsure'));
    if (of) told.set(of.seq, data.helpful);
  }

  const found = lookups.map(({ seq, data: { outcome, data } }) => {
    const visit = visits.findLast((each) => each.seq < seq);
    const end = visits.find((each) => each.seq > seq)?.seq ?? Infinity;
    const isLast = !lookups.some((each) => each.seq > seq && each.seq < end);
    const isLedOn = visit?.outlet.startsWith('way:') === true;
    const best: string | null = (outcome === 'answered' ? data.entry : outcome === 'unsure' ? data.suggestions[0].entry : data.nearest?.entry) ?? null;
    let fate: string = outcome;
    if (outcome === 'unsure' && isLast && visit?.became === 'open') fate = 'open';
    if (outcome === 'unsure' && isLast && (visit?.outlet === 'answered' || isLedOn)) fate = 'picked';
    const choice: string = log.find((each) => each.seq > seq && each.kind === 'customer')?.data.choice ?? '';
    const said = fate === 'answered' ? best : fate !== 'picked' ? null : choice.startsWith('entry:') ? choice.slice(6) : best;
    const second: string | null = outcome === 'unsure' ? (data.suggestions[1]?.entry ?? null) : null;
    return { seq, fate, best, second, said, helpful: said === null ? null : (told.get(seq) ?? null), ledOn: said !== null && isLedOn };
  });

  return found.map((question) => {
    const { seq, said, ledOn } = question;
    if (said === null) return { ...question, handed: false, left: false, repeated: false };
    const next = found.find((each) => each.seq > seq && each.said !== null)?.seq ?? Infinity;
    const stop = visits.find((each) => each.seq > seq && log.some((entry) => entry.seq === each.seq && entry.kind === 'entered'));
    return {
      ...question,
      handed: !ledOn && log.some((each) => each.kind === 'requested' && each.data.kind === 'handoff' && each.seq > seq && each.seq < next),
      left: stop !== undefined && ['silent', 'closed'].includes(stop.became),
      repeated: found.some((each) => each.seq > seq && each.fate !== 'missed' && (each.best === said || each.said === said)),
    };
  });
}
