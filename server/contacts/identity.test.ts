import { SignJWT, UnsecuredJWT, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { contactOf, openContactsHouse, readContact, secret, tokenOf } from './contactsHouse.test-support.ts';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';

let office: StaffedHouse;
beforeAll(async () => {
  office = await openContactsHouse();
  await office.publish('shop');
});
afterAll(() => office.close());

const begin = (opening: object, to = office) => to.request('/api/chat/shop/conversations', { method: 'POST', body: { locale: 'en', ...opening } });
const contacts = () => Number(office.house.database.connection.prepare('select count(*) from contacts').pluck().get());

describe('a signed token', () => {
  it('makes conversations those of one contact, with what it says of them', async () => {
    const told = { name: '林一', email: 'lin@example.com', phone: '+86 138', vip: 2, attributes: { plan: 'gold' } };
    const first = await office.start('shop', { identityToken: await tokenOf({ sub: 'lin', claims: told }) });
    const second = await office.start('shop', { identityToken: await tokenOf({ sub: 'lin', claims: { vip: 3, attributes: { city: '杭州' } } }) });
    expect(contactOf(office, second)).toBe(contactOf(office, first));
    expect(await readContact(office, contactOf(office, first))).toMatchObject({ ...told, vip: 3, attributes: { plan: 'gold', city: '杭州' }, externalId: 'lin', conversations: 2, verifiedAt: expect.stringMatching(/Z$/) });
  });

  const now = Math.floor(Date.now() / 1_000);
  const hostile: Record<string, () => Promise<string> | string> = {
    'without a signature': () => new UnsecuredJWT({}).setSubject('u').setExpirationTime('1h').encode(),
    'signed with another secret': () => tokenOf({ secret: 'another-secret-of-32-bytes-or-more' }),
    'signed with a weak secret': () => tokenOf({ secret: 'x'.repeat(32) }),
    'by another algorithm of the same secret': () => new SignJWT({}).setProtectedHeader({ alg: 'HS512' }).setSubject('u').setExpirationTime('1h').sign(new TextEncoder().encode(secret)),
    'signed with a private key': async () => new SignJWT({}).setProtectedHeader({ alg: 'RS256' }).setSubject('u').setExpirationTime('1h').sign((await generateKeyPair('RS256')).privateKey),
    'that has expired': () => tokenOf({ expiresIn: -61 }),
    'that never expires': () => tokenOf({ expiresIn: null }),
    'that is not valid yet': () => tokenOf({ claims: { nbf: now + 120 } }),
    'of nobody': () => tokenOf({ sub: '' }),
    'that is huge': () => tokenOf({ claims: { name: 'x'.repeat(9_000) } }),
    'with too long a name': () => tokenOf({ claims: { name: 'x'.repeat(201) } }),
    'with a name that is no text': () => tokenOf({ claims: { name: { $ne: '' } } }),
    'with NUL in the name': () => tokenOf({ claims: { name: 'a\0b' } }),
    'with an importance that there is not': () => tokenOf({ claims: { vip: 4 } }),
    'with a prototype among the attributes': () => tokenOf({ claims: { attributes: JSON.parse('{"__proto__":"x"}') } }),
    'with a constructor among the attributes': () => tokenOf({ claims: { attributes: { constructor: 'x' } } }),
    'with attributes that are no texts': () => tokenOf({ claims: { attributes: { a: { b: 1 } } } }),
    'with 65 attributes': () => tokenOf({ claims: { attributes: Object.fromEntries(Array.from({ length: 65 }, (_, n) => [`a${n}`, 'x'])) } }),
    'that is cut': async () => (await tokenOf()).slice(0, -4),
    'whose claims were changed': async () => (await tokenOf()).replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify({ sub: 'boss', exp: now + 60 })).toString('base64url')}.`),
    'that is none': () => 'x.y.z',
  };
  it.each(Object.entries(hostile))('%s is refused, and nothing begins', async (_, make) => {
    const before = contacts();
    const refused = await begin({ identityToken: await make() });
    expect([refused.status, (await refused.json()).code]).toEqual(expect.arrayContaining([expect.toBeOneOf([400, 401]), expect.toBeOneOf(['contact.token-invalid', 'request.invalid'])]));
    expect(contacts()).toBe(before);
  });

  it('is taken up to a minute after it expired: clocks differ', async () => {
    expect((await begin({ identityToken: await tokenOf({ expiresIn: -50 }) })).status).toBe(201);
  });

  it('claims that are named after prototypes change nobody', async () => {
    const chat = await office.start('shop', { identityToken: await tokenOf({ sub: '__proto__', claims: JSON.parse('{"__proto__":{"vip":3},"name":"P"}') }) });
    expect(await readContact(office, contactOf(office, chat))).toMatchObject({ externalId: '__proto__', name: 'P', vip: 0 });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('without a token', () => {
  it('nobody is taken for somebody else, whatever they claim', async () => {
    const verified = await office.start('shop', { identityToken: await tokenOf({ sub: 'ann', claims: { name: 'Ann', email: 'ann@example.com' } }) });
    const claim = { contact: { name: 'Ann', email: 'ann@example.com', externalId: 'ann', attributes: { vip: '3' } } };
    const [one, two] = [await office.start('shop', claim), await office.start('shop', claim)];
    expect(new Set([verified, one, two].map((each) => contactOf(office, each))).size).toBe(3);
    expect(await readContact(office, contactOf(office, one))).toMatchObject({ name: 'Ann', email: 'ann@example.com', externalId: null, verifiedAt: null, vip: 0, attributes: {} });
  });

  it('who holds an earlier conversation\'s token is who began it; with a wrong one, nobody', async () => {
    const first = await office.start('shop', { contact: { name: 'Bo' } });
    const { conversationId, token } = first;
    const again = await office.start('shop', { continues: { conversationId, token } });
    expect(contactOf(office, again)).toBe(contactOf(office, first));
    const thief = await office.start('shop', { continues: { conversationId, token: `${token.slice(0, -2)}xx` } });
    expect(contactOf(office, thief)).not.toBe(contactOf(office, first));
  });
});

it('a house without a secret takes no token at all', async () => {
  const other = await StaffedHouse.open({ staff: [] });
  await other.publish('shop');
  for (const key of [secret, 'null', 'undefined']) expect((await begin({ identityToken: await tokenOf({ secret: key.padEnd(32, '\0') }) }, other)).status).toBe(401);
  await other.close();
});

it('a secret that is too short is refused at the start, and not repeated', () => {
  const short = 'x'.repeat(31);
  expect(() => readConfig({ IDENTITY_SECRET: short }, [])).toThrow(/IDENTITY_SECRET: read \(hidden\).*32 bytes/);
  expect(readConfig({ IDENTITY_SECRET: `${short}y` }, []).identitySecret).toBe(`${short}y`);
  expect(readConfig({}, []).identitySecret).toBeNull();
});

it('the secret is in no answer that staff can get', async () => {
  for (const path of ['/api/openapi.json', '/api/contacts', '/api/session', '/readyz']) expect(await (await office.request(path, { as: 'owner' })).text()).not.toContain(secret);
});
