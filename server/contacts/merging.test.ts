import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProblemError } from '../problem.ts';
import { openContactsHouse, readContact, tokenOf, contactOf } from './contactsHouse.test-support.ts';
import type { StaffedHouse } from '../auth/staffedHouse.test-support.ts';

let office: StaffedHouse;
beforeAll(async () => {
  office = await openContactsHouse();
  await office.publish('shop');
});
afterAll(() => office.close());

const post = (path: string, body: unknown = {}, as = 'supervisor') => office.request(`/api/contacts/${path}`, { as, method: 'POST', body });

async function somebody(sub: string, claims: object = {}) {
  return contactOf(office, await office.start('shop', { identityToken: await tokenOf({ sub, claims }) }));
}

it('any sequence of merges and separations leaves no circle, and each separation brings back what was before', () => {
  const { contacts, database } = office.house;
  const names = Array.from({ length: 6 }, (_, n) => `s${n}`);
  const insert = database.connection.prepare('insert or replace into contacts (id, created_at, updated_at, seen_at) values (?, 0, 0, 0)');
  const step = fc.record({ merges: fc.boolean(), a: fc.constantFrom(...names), b: fc.constantFrom(...names) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      for (const name of names) insert.run(name);
      /** By the name of each: whom it was merged into. */
      const into = new Map<string, string>();
      const rootOf = (name: string): string => (into.has(name) ? rootOf(into.get(name)!) : name);
      for (const { merges, a, b } of steps) {
        const mayMerge = !into.has(b) && rootOf(a) !== b;
        const done = attempt(() => (merges ? contacts.merge(a, b) : contacts.unmerge(b)));
        expect(done).toBe(merges ? (mayMerge ? 'done' : 'contact.not-mergeable') : into.has(b) ? 'done' : 'contact.not-merged');
        if (done === 'done' && merges) into.set(b, rootOf(a));
        if (done === 'done' && !merges) into.delete(b);
        for (const name of names) {
          expect(contacts.root(name)).toBe(rootOf(name));
          expect(new Set(contacts.family(name))).toEqual(new Set(names.filter((each) => rootOf(each) === rootOf(name))));
          expect(contacts.family(name)[0]).toBe(rootOf(name));
        }
      }
      for (const name of names.filter((each) => into.has(each))) contacts.unmerge(name);
      for (const name of names) expect(contacts.family(name)).toEqual([name]);
    }),
    { numRuns: 40 },
  );
});

function attempt(deed: () => void): string {
  try {
    deed();
    return 'done';
  } catch (error) {
    return error instanceof ProblemError ? error.code : String(error);
  }
}

it('shows two that were merged as one person, and each by itself again', async () => {
  const one = await somebody('m-one', { name: 'Wang', attributes: { plan: 'gold', city: 'Hangzhou' }, vip: 1 });
  const two = await somebody('m-two', { name: '王', email: 'w@example.com', attributes: { plan: 'free', size: 'L' }, vip: 2 });
  const before = [await readContact(office, one), await readContact(office, two)];
  await post(`${two}/tags`, { add: ['老客户'] });
  expect((await post(`${one}/merge`, { contact: two })).status).toBe(200);
  const joined = await readContact(office, two);
  expect(joined).toMatchObject({ id: one, name: 'Wang', email: 'w@example.com', attributes: { plan: 'gold', city: 'Hangzhou', size: 'L' }, vip: 2, tags: ['老客户'], conversations: 2, externalId: 'm-one', merged: [{ id: two, name: '王', externalId: 'm-two', into: one, conversations: 1 }] });
  expect((await (await office.request(`/api/contacts/${one}/conversations`, { as: 'owner' })).json()).conversations.map(({ contact }: { contact: string }) => contact).toSorted()).toEqual([one, two].toSorted());
  // Whoever comes back as either of them is the one person.
  expect(office.house.contacts.facts(await somebody('m-two'))).toMatchObject({ name: 'Wang', vip: 2, returning: true });
  expect((await post(`${two}/unmerge`)).status).toBe(200);
  expect(await readContact(office, one)).toMatchObject({ ...before[0], revision: expect.any(Number), seenAt: expect.any(String) });
  expect(await readContact(office, two)).toMatchObject({ name: '王', attributes: { plan: 'free', size: 'L' }, merged: [] });
});

it('refuses to merge with themselves, with those who are gone, and both ways round', async () => {
  const [one, two] = [await somebody('x-one'), await somebody('x-two')];
  expect((await post(`${one}/merge`, { contact: one })).status).toBe(409);
  expect((await post(`${one}/merge`, { contact: 'nobody' })).status).toBe(404);
  expect((await post(`${one}/merge`, { contact: two })).status).toBe(200);
  for (const [a, b] of [[two, one], [one, two]]) expect(await (await post(`${a}/merge`, { contact: b })).json()).toMatchObject({ status: 409, code: 'contact.not-mergeable' });
  expect((await post(`${one}/unmerge`)).status).toBe(409);
});

it('blocks a person whichever of their contacts writes', async () => {
  const [one, two] = [await somebody('b-one'), await somebody('b-two')];
  await post(`${one}/merge`, { contact: two });
  await post(`${two}/block`, { until: '2999-01-01T00:00:00Z' });
  for (const id of [one, two]) expect(office.house.contacts.isBlocked(id, Date.now())).toBe(true);
  const refused = await office.request('/api/chat/shop/conversations', { method: 'POST', body: { identityToken: await tokenOf({ sub: 'b-two' }) } });
  expect(refused.ok).toBe(false);
  await post(`${one}/block`, { until: null });
  for (const id of [one, two]) expect(office.house.contacts.isBlocked(id, Date.now())).toBe(false);
});
