import { expect, it } from 'vitest';
import type { CardType } from '../../../../engine/sdk/node.ts';
import { cards } from '../../../../nodes/cards.ts';
import type { Became } from '../../../contract.ts';
import { lossOf } from './lossOf.ts';

type Said = 'spoke' | 'disliked' | 'served';

/** Ways as `node became outlet`; what was said once the visit of some place had been left, or was entered; and the place that they are lost at. */
const cases: readonly (readonly [title: string, visits: readonly string[], said: Readonly<Partial<Record<Said, number>>>, lost: number | null])[] = [
  ['goes silent, and that is all', ['ask onward answered', 'ask silent silent'], {}, 1],
  ['goes silent, is told good-bye and it is over', ['ask silent silent', 'ask onward next', 'end ended'], {}, 0],
  ['goes silent twice', ['ask silent silent', 'ask onward next', 'ask silent silent', 'end ended'], {}, 2],
  ['goes silent and speaks again, and it ends as drawn', ['ask silent silent', 'ask onward answered', 'end ended'], { spoke: 1 }, null],
  ['goes silent and is still waited for', ['ask silent silent', 'ask open'], {}, null],
  ['goes silent and is given to a person', ['ask silent silent', 'ask handed', 'person open'], {}, null],
  ['goes silent, and something breaks', ['ask silent silent', 'sum failed failed', 'end ended'], {}, null],
  ['goes silent, and a person resolves it', ['ask silent silent', 'person onward resolved', 'end ended'], {}, null],
  ['goes silent, and a ticket is made of it', ['ask silent silent', 'ticket onward created', 'end ended'], {}, null],
  ['never leaves', ['ask onward answered', 'end ended'], {}, null],

  ['is answered and closes the chat', ['faq onward answered', 'ask closed'], {}, null],
  ['is answered and says no more, however often asked', ['faq onward answered', 'ask silent silent', 'ask silent silent', 'end ended'], {}, null],
  ['is answered, asks on and closes the chat', ['faq onward answered', 'ask onward answered', 'ask closed'], { spoke: 1 }, 2],
  ['is answered and says that it did not help', ['faq onward answered', 'ask closed'], { disliked: 0 }, 1],
  ['is answered, then missed', ['faq onward answered', 'faq onward missed', 'ask closed'], {}, 2],
  ['is answered, then something breaks', ['faq onward answered', 'sum failed failed', 'ask closed'], {}, 2],
  ['has a ticket and goes away', ['ticket onward created', 'ask silent silent', 'end ended'], {}, null],

  ['leaves the queue', ['ask onward answered', 'person closed left'], {}, 1],
  ['leaves the queue, though answered before', ['faq onward answered', 'person closed left'], {}, 1],
  ['leaves a person who had written', ['ask onward answered', 'person closed left'], { spoke: 1, served: 1 }, null],
  ['leaves the rescue\'s queue', ['ask handed', ' closed'], {}, 1],

  ['leaves at the survey', ['ask onward answered', 'survey closed'], {}, null],
  ['gives a score and leaves at the comment', ['ask onward answered', 'survey silent'], { spoke: 1 }, null],
  ['goes silent, and at the survey too', ['ask silent silent', 'survey closed'], {}, 0],
];

const becomes: readonly Became[] = ['open', 'onward', 'silent', 'closed', 'handed', 'failed', 'ended'];
const types = new Map<string, CardType>([['ask', cards.conversation], ['faq', cards['faq-match']], ['person', cards['human-handoff']], ['', cards['human-handoff']], ['survey', cards.survey], ['ticket', cards.ticket], ['sum', cards['set-variable']], ['end', cards.end]]);

it.each(cases)('%s', (_, ways, said, lost) => {
  const visits = ways.map((way, index) => {
    const [node = '', fate, outlet = ''] = way.split(' ');
    return { seq: index * 3, node, at: index, endedAt: index + 1, became: becomes.find((each) => each === fate) ?? 'open', outlet };
  });
  const was = (what: Said) => (_id: string, after: number) => said[what] !== undefined && said[what] * 3 >= after;
  expect(lossOf({ id: 'c', segment: 1, visits }, (_segment, node) => types.get(node), { spoke: was('spoke'), disliked: was('disliked'), served: was('served') })).toEqual(lost === null ? null : visits[lost]);
});
