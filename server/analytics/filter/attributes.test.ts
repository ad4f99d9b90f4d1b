import { afterAll, beforeAll, expect, it } from 'vitest';
import { StaffedHouse } from '../../auth/staffedHouse.test-support.ts';
import { analyticsChoices, countedAttributes, knownAttributes, problem } from '../../contract.ts';

let office: StaffedHouse;
beforeAll(async () => {
  office = await StaffedHouse.open({ staff: ['owner', 'analyst'] });
  await office.publish('help');
});
afterAll(() => office.close());

const counted = async () => countedAttributes.parse(await (await office.request('/api/analytics/attributes', { as: 'analyst' })).json()).names;
const choose = (names: readonly string[], as = 'owner') => office.request('/api/analytics/attributes', { as, method: 'PUT', body: { names } });

it('owners choose up to three attributes to count by, which all can see', async () => {
  expect(await counted()).toEqual([]);
  expect((await choose(['plan', 'region', 'plan'])).status).toBe(200);
  expect(await counted()).toEqual(['plan', 'region']);
  expect(problem.parse(await (await choose(['plan'], 'analyst')).json()).code).toBe('auth.forbidden');
  for (const names of [['a', 'b', 'c', 'd'], ['a:b'], [''], ['x'.repeat(65)]]) expect(problem.parse(await (await choose(names)).json()).code).toBe('request.invalid');
  expect(await counted()).toEqual(['plan', 'region']);
  expect((await choose([])).status).toBe(200);
  expect(await counted()).toEqual([]);
});

it('what contacts have is told by name, without anybody\'s values or what cannot be counted', async () => {
  for (const attributes of [{ plan: 'pro', 'crm:id': '7' }, { plan: 'free', region: 'east' }, { plan: 'pro', region: '' }, {}]) await office.start('help', { contact: { name: 'Lin', attributes } });
  know((await office.start('help')).conversationId, { plan: 'team', tier: 'gold' });
  const { attributes } = knownAttributes.parse(await (await office.request('/api/analytics/attributes/known', { as: 'owner' })).json());
  expect(attributes).toEqual([{ name: 'plan', contacts: 4, values: 3 }, { name: 'region', contacts: 1, values: 1 }, { name: 'tier', contacts: 1, values: 1 }]);
});

it('a conversation is counted by what the house knows of its contact, over what the site says', async () => {
  await choose(['plan', 'tier']);
  const { conversationId, token } = await office.start('help');
  know(conversationId, { tier: 'silver' });
  await office.start('help', { continues: { conversationId, token }, contact: { attributes: { plan: 'trial', tier: 'platinum' } } });
  const { attributes } = analyticsChoices.parse(await (await office.request('/api/analytics/choices', { as: 'analyst' })).json());
  expect(attributes).toEqual([{ name: 'plan', values: ['trial'] }, { name: 'tier', values: ['silver'] }]);
});

/** A flow, or a signed token, has told this of a conversation's contact. */
function know(conversation: string, attributes: object): void {
  office.house.database.connection.prepare('update contacts set attributes = ? where id = (select contact_id from conversations where id = ?)').run(JSON.stringify(attributes), conversation);
}
