import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { StaffedHouse } from './staffedHouse.test-support.ts';

/**
 * Every route that is mounted for agents and names something by an id, called by an agent with the id of something that
 * is somebody else's: it is answered like what is not there, and nothing changes.
 */

let office: StaffedHouse;
/** By the beginning of a route: the id of something that is not the agent's. */
const foreign: Record<string, string> = {};

beforeAll(async () => {
  office = await StaffedHouse.open({ staff: ['owner', 'agent'] });
  const other = await office.hire('other', 'agent');
  const { connection } = office.house.database;
  connection.prepare("insert into teams values ('theirs', 0)").run();
  connection.prepare("insert into team_members values ('theirs', ?)").run(other);
  await office.publish('theirs', [], 0, 'theirs');
  const { conversationId } = await office.start('theirs', { contact: { name: 'Ann' } });
  const make = async (path: string, body: object): Promise<{ id?: string; ticket?: { number: number } }> => {
    const answer = await office.request(path, { as: 'other', method: 'POST', body });
    expect(answer.status, `${path}: ${await answer.clone().text()}`).toBeLessThan(300);
    return answer.json();
  };
  await make(`/api/desk/chats/${conversationId}/accept`, {});
  const ticket = await make('/api/tickets', { requestId: 'r1', subject: 'x', conversationId, team: 'theirs' });
  foreign['/api/desk/chats/'] = conversationId;
  foreign['/api/analytics/chats/'] = conversationId;
  foreign['/api/contacts/'] = office.house.store.conversation(conversationId)?.contactId ?? '';
  foreign['/api/desk/replies/'] = (await make('/api/desk/replies', { shortcut: 'x', text: { en: 'x' }, mine: true })).id ?? '';
  foreign['/api/desk/tasks/'] = (await make('/api/desk/tasks', { title: 'x', dueAt: '2030-01-01T00:00:00Z' })).id ?? '';
  foreign['/api/tickets/'] = String(ticket.ticket?.number);
});
afterAll(() => office.close());

/** Bodies that are right; `{}` fits the other routes. */
const fitting: Record<string, object> = {
  'POST /api/desk/chats/:id/messages': { messageId: 'm', text: 'x' },
  'POST /api/desk/chats/:id/notes': { messageId: 'm', text: 'x' },
  'POST /api/desk/chats/:id/transfer': { team: null, reason: 'x' },
  'PUT /api/desk/chats/:id/tags': { tags: ['x'] },
  'PUT /api/desk/chats/:id/wrap-up': { topic: '', resolution: 'solved', summary: '' },
  'POST /api/desk/chats/:id/read': { seq: 1 },
  'POST /api/desk/chats/:id/suggestions/wrong': { base: 'b', entry: 'e', text: 't' },
  'PUT /api/desk/replies/:id': { shortcut: 'y', text: { en: 'y' }, mine: true },
  'PATCH /api/desk/tasks/:id': { done: true },
  'PATCH /api/tickets/:number': { revision: 0, priority: 'high' },
  'POST /api/tickets/:number/comments': { messageId: 'm', text: 'x' },
  'POST /api/tickets/:number/replies': { messageId: 'm', text: 'x' },
  'PATCH /api/contacts/:id': { revision: 0, note: 'x' },
  'PUT /api/contacts/:id': { revision: 0, note: 'x' },
  'POST /api/contacts/:id/tags': { add: ['x'] },
  'POST /api/contacts/:id/block': { until: null },
  'POST /api/contacts/:id/consent': { purpose: 'news', given: true },
  'POST /api/contacts/:id/merge': { contact: 'p' },
};

const fingerprint = (): string => {
  const { connection } = office.house.database;
  const hash = createHash('sha256');
  for (const table of ['conversations', 'events', 'handoffs', 'tickets', 'ticket_events', 'contacts', 'canned_replies', 'tasks', 'conversation_tags', 'wrap_ups', 'reads', 'mentions', 'audit']) {
    hash.update(JSON.stringify(connection.prepare(`select * from ${table}`).all()));
  }
  return hash.digest('hex');
};

it('answers an agent alike for what is somebody else\'s and for what is not there, on every route, and changes nothing', async () => {
  const routes = new Map(office.app.routes.filter(({ method, path }) => method !== 'ALL' && /^\/api\/(desk|tickets|contacts|analytics\/chats)\/.*:\w+/.test(path)).map(({ method, path }) => [`${method} ${path}`, { method, path }]));
  expect(routes.size).toBeGreaterThan(30);
  const before = fingerprint();
  for (const [name, { method, path }] of routes) {
    const [start, id] = Object.entries(foreign).find(([each]) => path.startsWith(each)) ?? [];
    expect(id, `${name}: whose is it?`).toBeTruthy();
    const body = fitting[name.replaceAll(/\{[^}]*\}/g, '')] ?? {};
    const ask = async (of: string): Promise<string> => {
      const address = path.replace(/:\w+(\{[^}]*\})?/, of);
      const answer = await office.request(address, { as: 'agent', method, ...(method !== 'GET' && { body }) });
      const { code, errors } = await answer.json();
      return `${answer.status} ${code} ${JSON.stringify(errors ?? '')}`;
    };
    const unknown = await ask(start === '/api/tickets/' ? '999' : 'nothing-there');
    const told = await ask(id ?? '');
    expect(`${name}: ${told}`).toBe(`${name}: ${unknown}`);
    expect(told, name).toMatch(/^(404|403 auth\.forbidden)/);
  }
  expect(fingerprint()).toBe(before);
});
