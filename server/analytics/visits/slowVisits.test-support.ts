import type { Became } from '../../contract.ts';

/** An entry of the log as the database holds it, its data read. */
export interface LoggedEntry {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly node: string | null;
  readonly outlet: string | null;
  // oxlint-disable-next-line typescript/no-explicit-any -- the reference looks into entries of all kinds, as they come
  readonly data: any;
}

export interface SlowVisit {
  readonly seq: number;
  readonly node: string;
  readonly at: number;
  readonly became: Became;
  readonly outlet: string;
  readonly endedAt: number | null;
}

/**
 * What became of every entering of a node, by looking from each of them on through the whole log: slow, and written
 * apart from how visits are counted, to be compared with it.
 */
export function slowVisits(log: readonly LoggedEntry[], meaning: (node: string, outlet: string) => string): SlowVisit[] {
  const found: SlowVisit[] = [];
  for (const entry of log) {
    if (entry.kind === 'passed') found.push({ ...base(entry), ...fate(log, entry, meaning), endedAt: entry.at });
    if (entry.kind !== 'entered') continue;
    const ending = log.find((each) => each.seq > entry.seq && endsIt(each, entry));
    if (ending === undefined) found.push({ ...base(entry), became: 'open', outlet: '', endedAt: null });
    else if (ending.kind === 'left') found.push({ ...base(entry), ...fate(log, ending, meaning), endedAt: ending.at });
    else if (ending.kind === 'status') found.push({ ...base(entry), became: 'ended', outlet: '', endedAt: ending.at });
    else found.push({ ...base(entry), became: isBroken(log, ending.seq) ? 'failed' : 'handed', outlet: '', endedAt: ending.at });
  }
  return found;
}

function base({ seq, node, at }: LoggedEntry) {
  return { seq, node: node ?? '', at };
}

function endsIt(each: LoggedEntry, entered: LoggedEntry): boolean {
  if (each.kind === 'left') return each.node === entered.node;
  if (each.kind === 'entered' || each.kind === 'passed') return true;
  return each.kind === 'status' && each.data.status === 'closed';
}

/** The first fault of what made it move on was no wish. */
function isBroken(log: readonly LoggedEntry[], seq: number): boolean {
  const after = log.filter((each) => each.seq > seq);
  const next = after.findIndex((each) => things.includes(each.kind));
  const fault = after.slice(0, next < 0 ? after.length : next).find((each) => each.kind === 'fault');
  return fault !== undefined && !wanted.includes(fault.data.reason);
}

const things = ['begin', 'customer', 'handoff-asked', 'customer-left', 'taken-over', 'settled', 'timer', 'overgrown'];
const wanted = ['customer-asked', 'asked-in-words', 'complaint-repeated', 'mood-low', 'mood-fell', 'node-unmet', 'taken-over', 'outlet-not-drawn'];

/** How the visit that a `left` or `passed` speaks of came to its end. */
function fate(log: readonly LoggedEntry[], { seq, kind, node, outlet }: LoggedEntry, meaning: (node: string, outlet: string) => string): { became: Became; outlet: string } {
  const before = log.filter((each) => each.seq < seq);
  const cause = before.findLast((each) => things.includes(each.kind));
  const isFirst = !before.some((each) => each.seq > (cause?.seq ?? 0) && ['left', 'passed', 'entered'].includes(each.kind));
  const shown = outlet === null || outlet === 'rescue' ? '' : outlet;
  if (kind === 'left' && cause?.kind === 'customer-left' && isFirst) return { became: cause.data.by === 'customer' ? 'closed' : cause.data.by === 'absence' ? 'silent' : 'ended', outlet: shown };
  let broken = '';
  for (const each of log.filter((later) => later.seq > seq)) {
    if (things.includes(each.kind) && each.kind !== 'settled' && each.kind !== 'overgrown') break;
    if (['left', 'passed', 'entered'].includes(each.kind) && each.node === node) break;
    if (each.kind === 'fault' && each.node === node) {
      broken = each.data.reason;
      break;
    }
  }
  if (outlet === null) return { became: 'ended', outlet: '' };
  if (node === null) return { became: 'onward', outlet: shown };
  if (outlet !== 'rescue' && meaning(node, outlet) === 'failed') return { became: 'failed', outlet: shown };
  if (broken !== '') return { became: wanted.includes(broken) ? 'handed' : 'failed', outlet: shown };
  if (outlet !== 'rescue' && meaning(node, outlet) === 'lost' && cause?.kind === 'timer') return { became: 'silent', outlet: shown };
  return { became: 'onward', outlet: shown };
}
