import { expect, it } from 'vitest';
import type { Became } from '../../../contract.ts';
import { lossOf } from './lossOf.ts';

/** Ways as `node became outlet`, whether the customer spoke after the leaving, and the place of the visit they are lost at. */
const cases: readonly (readonly [title: string, visits: readonly string[], spoke: boolean, lost: number | null])[] = [
  ['goes silent, and that is all', ['ask onward answered', 'more silent silent'], false, 1],
  ['goes silent, is told good-bye and it is over', ['ask silent silent', 'bye onward next', 'end ended'], false, 0],
  ['goes silent twice', ['ask silent silent', 'still onward next', 'ask silent silent', 'end ended'], false, 2],
  ['goes silent and speaks again, and it ends as drawn', ['ask silent silent', 'still onward answered', 'end ended'], true, null],
  ['goes silent and is still waited for', ['ask silent silent', 'still open'], false, null],
  ['goes silent and is given to a person', ['ask silent silent', 'still handed', 'person open'], false, null],
  ['goes silent, and something breaks', ['ask silent silent', 'sum failed failed', 'end ended'], false, null],
  ['goes silent, and a person resolves it', ['ask silent silent', 'person onward resolved', 'end ended'], false, null],
  ['goes silent, and a ticket is made of it', ['ask silent silent', 'ticket onward created', 'end ended'], false, null],
  ['closes the chat after having been helped', ['faq onward resolved', 'more closed'], false, 1],
  ['never leaves', ['ask onward answered', 'end ended'], false, null],
];

const becomes: readonly Became[] = ['open', 'onward', 'silent', 'closed', 'handed', 'failed', 'ended'];

it.each(cases)('%s', (_, ways, spoke, lost) => {
  const visits = ways.map((way, index) => {
    const [node = '', said, outlet = ''] = way.split(' ');
    return { seq: index * 3, node, at: index, endedAt: index + 1, became: becomes.find((each) => each === said) ?? 'open', outlet };
  });
  const meaning = (_segment: number, _node: string, outlet: string) => (outlet === 'resolved' ? 'helped' : outlet === 'created' ? 'escalated' : 'onward');
  // What is said while the node waits is said before the leaving.
  const spokeAfter = (_id: string, seq: number): boolean => spoke && seq === ((lost ?? 0) + 1) * 3;
  expect(lossOf({ id: 'c', segment: 1, visits }, meaning, spokeAfter)).toBe(lost === null ? null : visits[lost]);
});
