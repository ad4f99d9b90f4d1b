import { expect, test } from 'vitest';
import { tabSearch } from './tabSearch.ts';

const service = { oneFlow: false, narrows: ['team', 'agent', 'within'] };
const live = { oneFlow: false, narrows: ['within'] };
const journeys = { oneFlow: true, narrows: [] };

test('a tab leads to its page as it was left, of what the filter chooses now', () => {
  const left = { view: 'funnel', step: ['hello'], days: '7', channel: 'api' };
  expect(tabSearch({ from: { page: service, search: { days: '28', team: 'Refunds' } }, to: { page: journeys, left } })).toEqual({ view: 'funnel', step: ['hello'], days: 28 });
});

test('what is of one flow stays behind when the flow is another', () => {
  expect(tabSearch({ from: { page: service, search: { flow: 'other' } }, to: { page: journeys, left: { flow: 'shop', step: ['hello'] } } })).toEqual({ flow: 'other' });
});

test('a team goes along where both pages know teams, and is there again on return', () => {
  const search = { team: 'Refunds', within: '30', figure: 'handoffRate' };
  expect(tabSearch({ from: { page: service, search }, to: { page: live, left: { within: '60' } } })).toEqual({ within: '30' });
  expect(tabSearch({ from: { page: live, search: { within: '60' } }, to: { page: service, left: search } })).toEqual({ team: 'Refunds', within: '60', figure: 'handoffRate' });
  expect(tabSearch({ from: { page: journeys, search: {} }, to: { page: service, left: search } })).toEqual(search);
  expect(tabSearch({ from: { page: journeys, search: {} }, to: { page: service, left: undefined } })).toEqual({});
});
