import { expect, it } from 'vitest';
import type { Meaning } from '../../../engine/sdk/node.ts';
import type { Entry, EntryKind } from '../../chat/log.ts';
import { readVisits, type Visit } from './readVisits.ts';

const meanings: Readonly<Record<string, Meaning>> = { silent: 'lost', failed: 'failed', missed: 'unmet', left: 'lost', answered: 'onward' };
const meaning = (_: string, outlet: string): Meaning => meanings[outlet] ?? 'onward';

/** `kind`, then `node>outlet` or what its data says. */
type Line = readonly [kind: EntryKind, about?: string, data?: unknown];

function logOf(lines: readonly Line[]): Entry[] {
  return lines.map(([kind, about = '', data = null], index) => {
    const [node = '', outlet = ''] = about.split('>');
    return { seq: index + 1, at: (index + 1) * 1_000, kind, node: node === '' ? null : node, outlet: outlet === '' ? null : outlet, data };
  });
}

function short({ seq, node, became, outlet, at, endedAt }: Visit): string {
  return `${seq} ${node ?? 'rescue'} ${became}${outlet === null ? '' : ` by ${outlet}`}${endedAt === null ? '' : ` after ${(endedAt - at) / 1_000}`}`;
}

/** Logs with what has become of their visits, worked out by hand. */
const cases: readonly (readonly [title: string, log: readonly Line[], visits: readonly string[]])[] = [
  ['waits', [['begin'], ['entered', 'ask']], ['2 ask open']],
  ['goes on by an outlet', [['begin'], ['entered', 'ask'], ['customer'], ['left', 'ask>answered'], ['entered', 'next']], ['2 ask onward by answered after 2', '5 next open']],
  ['passes through', [['begin'], ['passed', 'hello>next'], ['entered', 'ask']], ['2 hello onward by next after 0', '3 ask open']],
  ['times out', [['begin'], ['entered', 'ask'], ['timer'], ['left', 'ask>silent'], ['entered', 'remind']], ['2 ask silent by silent after 2', '5 remind open']],
  ['is no silence when the customer chose that way', [['begin'], ['entered', 'ask'], ['customer'], ['left', 'ask>silent']], ['2 ask onward by silent after 2']],
  ['is closed by the customer', [['begin'], ['entered', 'ask'], ['customer-left', '', { by: 'customer' }], ['left', 'ask'], ['status', '', { status: 'closed' }]], ['2 ask closed after 2']],
  ['is closed by the customer in the queue, and the flow says good-bye', [['begin'], ['entered', 'person'], ['customer-left', '', { by: 'customer' }], ['left', 'person>left'], ['entered', 'bye'], ['status', '', { status: 'closed' }]], ['2 person closed by left after 2', '5 bye ended after 1']],
  ['is given up by who was not seen any more', [['begin'], ['entered', 'person'], ['customer-left', '', { by: 'absence' }], ['left', 'person>left'], ['status', '', { status: 'closed' }]], ['2 person silent by left after 2']],
  ['is closed by the staff', [['begin'], ['entered', 'ask'], ['customer-left', '', { by: 'staff' }], ['left', 'ask'], ['status', '', { status: 'closed' }]], ['2 ask ended after 2']],
  ['ends as drawn', [['begin'], ['passed', 'thanks>next'], ['entered', 'end'], ['status', '', { status: 'closed' }]], ['2 thanks onward by next after 0', '3 end ended after 1']],
  ['asks for a person', [['begin'], ['entered', 'ask'], ['handoff-asked'], ['left', 'ask>rescue'], ['entered', ''], ['fault', 'ask', { reason: 'customer-asked' }], ['status', '', { status: 'queued' }]], ['2 ask handed after 2', '5 rescue open']],
  ['is taken over', [['begin'], ['entered', 'ask'], ['taken-over'], ['left', 'ask>rescue'], ['entered', ''], ['fault', 'ask', { reason: 'taken-over' }]], ['2 ask handed after 2', '5 rescue open']],
  ['does not help once more, and a person comes', [['begin'], ['entered', 'ask'], ['customer'], ['passed', 'faq>missed'], ['entered', 'person'], ['fault', 'faq', { reason: 'node-unmet' }]], ['4 faq handed by missed after 0', '2 ask handed after 2', '5 person open']],
  ['breaks', [['begin'], ['passed', 'sum>rescue'], ['entered', ''], ['fault', 'sum', { reason: 'node-failed' }]], ['2 sum failed after 0', '3 rescue open']],
  ['breaks where that is drawn', [['begin'], ['passed', 'sum>failed'], ['entered', 'sorry'], ['fault', 'sum', { reason: 'node-failed' }]], ['2 sum failed by failed after 0', '3 sorry open']],
  ['leaves by an outlet that is not drawn', [['begin'], ['entered', 'ask'], ['customer'], ['left', 'ask>answered'], ['entered', ''], ['fault', 'ask', { reason: 'outlet-not-drawn' }]], ['2 ask handed by answered after 2', '5 rescue open']],
  ['breaks at the second visit of the same node in a turn', [['begin'], ['passed', 'sum>next'], ['passed', 'sum>rescue'], ['entered', ''], ['fault', 'sum', { reason: 'node-failed' }]], ['2 sum onward by next after 0', '3 sum failed after 0', '4 rescue open']],
  ['broke in a later turn, not in this one', [['begin'], ['passed', 'sum>next'], ['entered', 'ask'], ['customer'], ['left', 'ask>answered'], ['passed', 'sum>rescue'], ['entered', ''], ['fault', 'sum', { reason: 'node-failed' }]], ['2 sum onward by next after 0', '3 ask onward by answered after 2', '6 sum failed after 0', '7 rescue open']],
  ['has a snapshot that cannot be read', [['begin'], ['entered', 'ask'], ['customer'], ['entered', ''], ['fault', '', { reason: 'snapshot-unreadable' }]], ['2 ask failed after 2', '4 rescue open']],
];

it.each(cases)('%s', (_, lines, visits) => {
  expect(readVisits(logOf(lines), null, meaning).map(short).toSorted()).toEqual(visits.toSorted());
});

it.each(cases)('%s, read turn by turn', (_, lines, visits) => {
  const log = logOf(lines);
  const turns: Entry[][] = [];
  for (const entry of log) {
    if (['begin', 'customer', 'timer', 'customer-left', 'handoff-asked', 'taken-over'].includes(entry.kind)) turns.push([]);
    turns.at(-1)?.push(entry);
  }
  const known = new Map<number, Visit>();
  for (const turn of turns) {
    const open = [...known.values()].find(({ became }) => became === 'open') ?? null;
    for (const visit of readVisits(turn, open, meaning)) known.set(visit.seq, visit);
  }
  expect([...known.values()].map(short).toSorted()).toEqual(visits.toSorted());
});
