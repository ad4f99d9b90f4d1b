import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { registry } from '../../nodes/registry.ts';
import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { role, startedConversation, type Role, type StartedConversation } from '../contract.ts';
import { createFlows } from '../flows/flows.ts';
import type { ApiEnv } from '../http/api.ts';
import { openHouse, type House } from '../house.ts';
import type { Site } from '../pages/site.ts';
import { addStaff } from './addStaff.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

export const password = 'correct horse battery';

/** A house of its own, with somebody of each role, and a flow that brings in a person at once. */
export class StaffedHouse {
  readonly house: House;
  readonly app: OpenAPIHono<ApiEnv>;
  readonly #folder: string;
  readonly #cookies = new Map<string, string>();

  private constructor(environment: Record<string, string>, site: Site | undefined, now: (() => number) | undefined) {
    this.#folder = mkdtempSync(join(tmpdir(), 'handrail-staff-'));
    this.house = openHouse(readConfig({ HANDRAIL_DATA: this.#folder, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', ENCODERS: 'off', ...environment }, []), registry, now);
    this.app = createApp(this.house, site);
  }

  static async open({ staff = role.options, environment = {}, site, now }: { staff?: readonly Role[]; environment?: Record<string, string>; site?: Site; now?: () => number } = {}): Promise<StaffedHouse> {
    const made = new StaffedHouse(environment, site, now);
    const added = await Promise.all(staff.map((each) => addStaff(made.house, { name: `${each} 小林`, email: `${each}@example.com`, password, role: each })));
    // Room for all the chats of a test.
    for (const { id } of added) made.house.agents.setMaxChats(id, 1_000);
    await Promise.all(staff.map((each) => made.#signIn(each)));
    return made;
  }

  /** One more of the staff, signed in under a name of their own; their id. */
  async hire(name: string, role: Role): Promise<string> {
    const { id } = await addStaff(this.house, { name: `${name} 小林`, email: `${name}@example.com`, password, role });
    this.house.agents.setMaxChats(id, 1_000);
    await this.#signIn(name);
    return id;
  }

  /** A request, by somebody of a role when one is given. */
  async request(path: string, { as, method = 'GET', body, headers }: { as?: string; method?: string; body?: unknown; headers?: Record<string, string> } = {}): Promise<Response> {
    return this.app.request(path, {
      method,
      headers: {
        ...(as === undefined ? {} : { cookie: this.cookie(as) }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  cookie(as: string): string {
    return this.#cookies.get(as) ?? '';
  }

  async #signIn(as: string): Promise<void> {
    const { cookies } = await this.house.auth.sessions.signIn(`${as}@example.com`, password);
    this.#cookies.set(as, cookies.map((each) => each.split(';', 1)[0]).join('; '));
  }

  /** A flow that brings in somebody of a team; of none when it is empty. */
  async publish(slug: string, sites: readonly string[] = [], priority = 0, team = '售后'): Promise<void> {
    const flows = createFlows(this.house);
    const { id } = await flows.createPublished(slug, handoffFlow(priority, team), { note: '', publishedBy: null });
    await flows.saveSettings(id, { sites });
  }

  async start(slug: string, opening: object = {}): Promise<StartedConversation> {
    return startedConversation.parse(await (await this.request(`/api/chat/${slug}/conversations`, { method: 'POST', body: opening })).json());
  }

  /** What a customer says. */
  say(to: StartedConversation, messageId: string, text: string): Promise<Response> {
    return this.request(`/api/chat/conversations/${to.conversationId}/messages`, {
      method: 'POST',
      body: { messageId, text },
      headers: { authorization: `Bearer ${to.token}` },
    });
  }

  async close(): Promise<void> {
    await this.house.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function handoffFlow(priority: number, team: string): object {
  return {
    formatVersion: 3,
    name: { zh: '转人工', en: 'Hand-off' },
    locales: ['zh', 'en'],
    variables: [],
    knowledge: [],
    start: 'person',
    handoff: noTriggers,
    nodes: [
      { id: 'person', type: 'human-handoff', config: { ...(team !== '' && { team }), priority, note: { zh: '想退货', en: 'Wants a return' } } },
      { id: 'more', type: 'conversation', config: { say: [{ zh: '还有什么可以帮您？', en: 'Anything else?' }], expect: { kind: 'text' } } },
      { id: 'bye', type: 'end', config: { say: { zh: '再见。', en: 'Goodbye.' } } },
    ],
    edges: [
      { from: 'person', outlet: 'resolved', to: 'bye' },
      { from: 'person', outlet: 'returned', to: 'more' },
      { from: 'more', outlet: 'answered', to: 'person' },
    ],
    layout: { nodes: [], groups: [], notes: [] },
  };
}
