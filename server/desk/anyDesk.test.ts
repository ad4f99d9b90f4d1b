import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import type { StaffMember } from '../contract.ts';
import { isPassing, ProblemError } from '../problem.ts';

/**
 * Any customers, agents, disconnects, accepts, transfers and moves of the clock, against a model of the queue that is plainly
 * right: no chat is lost or held by two, nobody has more than they may, nobody is passed over, and nobody waits while
 * somebody could take them.
 */

let time = Date.UTC(2026, 10, 26, 9);
let office: StaffedHouse;
let staff: StaffMember[];

const limits = [1, 2, 3, 2];
const memberships: readonly (readonly string[])[] = [['售后'], ['售后', 'sales'], ['sales'], []];
const slugs = ['care', 'care-vip', 'sales', 'anyone'] as const;
const flows = { care: { team: '售后', priority: 0 }, 'care-vip': { team: '售后', priority: 4 }, sales: { team: 'sales', priority: 0 }, anyone: { team: null, priority: 1 } };
const priorityMs = 5 * 60_000;
const graceMs = 30_000;

beforeAll(async () => {
  office = await StaffedHouse.open({ staff: ['owner', 'agent'], now: () => time });
  const { house } = office;
  for (const slug of slugs) await office.publish(slug, [], flows[slug].priority, flows[slug].team ?? '');
  staff = await Promise.all(limits.map((_, n) => house.auth.staff.add({ name: `A${n}`, email: `a${n}@example.com`, password: 'correct horse battery', role: n === 1 ? 'supervisor' : 'agent' })));
  const { connection } = house.database;
  for (const team of ['售后', 'sales']) connection.prepare('insert into teams values (?, 0)').run(team);
  for (const [n, { id }] of staff.entries()) {
    house.agents.setMaxChats(id, limits[n] ?? 1);
    for (const team of memberships[n] ?? []) connection.prepare('insert into team_members values (?, ?)').run(team, id);
  }
});
afterAll(() => office.close());

interface Chat {
  readonly id: string;
  readonly token: string;
  team: string | null;
  status: 'queued' | 'agent' | 'bot' | 'closed';
  holder: number | null;
  rank: number;
  readonly order: number;
  readonly said: string[];
}

interface Agent {
  state: 'available' | 'busy' | 'break';
  leave: (() => void) | null;
  goneAt: number;
  idleSince: number;
}

const agent = fc.nat(3);
const chat = fc.nat(30);
const deed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('come' as const), slug: fc.constantFrom(...slugs) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('say' as const), chat }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), chat }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('connect' as const), agent }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('disconnect' as const), agent }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('state' as const), agent, state: fc.constantFrom('available' as const, 'busy' as const, 'break' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('accept' as const), agent, chat }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('race' as const), chat }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('answer' as const), agent, chat }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), agent, chat, to: agent }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('passToTeam' as const), agent, chat, team: fc.constantFrom('售后', 'sales', null) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('take' as const), chat }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'return' as const), agent, chat }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 10, 29, 31, 300, 3_000) }) },
);

it('loses no chat, gives none to two, and passes nobody over, whatever happens at the desk', async () => {
  const property = fc.asyncProperty(fc.subarray([0, 1, 2, 3]), fc.array(deed, { minLength: 5, maxLength: 45 }), async (onDuty, deeds) => {
    const play = new Play();
    const begin = onDuty.flatMap((each) => [{ do: 'connect' as const, agent: each }, { do: 'state' as const, agent: each, state: 'available' as const }]);
    try {
      for (const each of [...begin, ...deeds]) {
        time += 1_000;
        await play.happen(each);
        await play.settle();
        play.compare();
      }
    } finally {
      await play.clear();
    }
  });
  await expect(fc.assert(property, { numRuns: Number(process.env['FC_RUNS'] ?? 120) })).resolves.toBeUndefined();
}, 240_000);

class Play {
  readonly chats: Chat[] = [];
  readonly agents: Agent[] = staff.map(() => ({ state: 'busy' as const, leave: null, goneAt: time, idleSince: 0 }));

  constructor() {
    for (const [n, { id }] of staff.entries()) {
      const profile = office.house.agents.profile(id)!;
      Object.assign(this.agents[n]!, { goneAt: profile.disconnectedAt ?? time, idleSince: profile.idleSince, state: profile.state });
    }
  }

  async happen(each: fc.TypeOf<typeof deed>): Promise<void> {
    const { desk: parts, chat: talk } = office.house;
    const { desk } = parts;
    switch (each.do) {
      case 'come': {
        const begun = await office.house.chat.start(each.slug, { locale: 'en' });
        const { team, priority } = flows[each.slug];
        this.chats.push({ id: begun.conversationId, token: begun.token, team, status: 'queued', holder: null, rank: time - priority * priorityMs, order: this.chats.length, said: [] });
        return;
      }
      case 'say': {
        const found = this.pick(each.chat, ({ status }) => status === 'queued' || status === 'agent');
        if (!found) return;
        const text = `text ${found.said.length}`;
        await Promise.all([1, 2].map(() => talk.say(found.id, { messageId: text.replace(' ', '-'), text })));
        found.said.push(text);
        return;
      }
      case 'leave': {
        const found = this.pick(each.chat, ({ status }) => status !== 'closed');
        if (!found) return;
        await talk.leave(found.id, 'bye', found.token);
        Object.assign(found, { status: 'closed', holder: null });
        return;
      }
      case 'connect': {
        const who = this.agents[each.agent]!;
        who.leave ??= parts.presence.enter(staff[each.agent]!.id);
        return;
      }
      case 'disconnect': {
        const who = this.agents[each.agent]!;
        if (who.leave === null) return;
        who.leave();
        Object.assign(who, { leave: null, goneAt: time });
        return;
      }
      case 'state':
        await parts.colleagues.setState(staff[each.agent]!.id, each.state);
        this.agents[each.agent]!.state = each.state;
        return;
      case 'accept': {
        const found = this.pick(each.chat);
        if (!found) return;
        const may = found.status === 'queued' && this.sees(each.agent, found) && this.hasRoom(each.agent);
        const mine = found.holder === each.agent;
        expect(await done(desk.accept(found.id, staff[each.agent]!)), `A${each.agent} accepts`).toBe(may || mine);
        if (may) this.give(found, each.agent);
        return;
      }
      case 'race': {
        const found = this.pick(each.chat, ({ status }) => status === 'queued');
        if (!found) return;
        const may = staff.map((_, n) => this.sees(n, found) && this.hasRoom(n));
        const won = await Promise.all(staff.map((who) => done(desk.accept(found.id, who))));
        expect(won.filter(Boolean)).toHaveLength(may.includes(true) ? 1 : 0);
        const winner = won.indexOf(true);
        if (winner >= 0) {
          expect(may[winner]).toBe(true);
          this.give(found, winner);
        }
        return;
      }
      case 'answer': {
        const found = this.pick(each.chat);
        if (!found) return;
        const text = `answer ${found.said.length}`;
        const answers = await Promise.all([1, 2].map(() => done(desk.say(found.id, staff[each.agent]!, { messageId: text.replace(' ', '-'), text }))));
        expect(answers).toEqual([found.holder === each.agent, found.holder === each.agent]);
        if (found.holder === each.agent) found.said.push(text);
        return;
      }
      case 'pass': {
        const found = this.pick(each.chat);
        if (!found) return;
        const may = this.holds(each.agent, found) && found.holder !== each.to && this.agents[each.to]!.leave !== null && this.hasRoom(each.to);
        expect(await done(desk.transfer(found.id, staff[each.agent]!, { agent: staff[each.to]!.id, reason: 'knows it' }))).toBe(may);
        if (may) this.give(found, each.to);
        return;
      }
      case 'passToTeam': {
        const found = this.pick(each.chat);
        if (!found) return;
        const may = this.holds(each.agent, found);
        expect(await done(desk.transfer(found.id, staff[each.agent]!, { team: each.team, reason: 'theirs' }))).toBe(may);
        if (may) Object.assign(found, { status: 'queued', holder: null, team: each.team });
        return;
      }
      case 'take': {
        const found = this.pick(each.chat);
        if (!found) return;
        const may = found.status !== 'closed' && (found.holder === 1 || this.hasRoom(1));
        expect(await done(desk.takeOver(found.id, staff[1]!)), 'A1 takes over').toBe(may);
        if (may && found.holder !== 1) {
          if (found.status === 'bot') Object.assign(found, { team: null, rank: time - priorityMs });
          this.give(found, 1);
        }
        return;
      }
      case 'close':
      case 'return': {
        const found = this.pick(each.chat);
        if (!found) return;
        const may = this.holds(each.agent, found);
        expect(await done(each.do === 'close' ? desk.close(found.id, staff[each.agent]!) : desk.giveBack(found.id, staff[each.agent]!))).toBe(may);
        if (may) Object.assign(found, { status: each.do === 'close' ? 'closed' : 'bot', holder: null });
        return;
      }
      case 'wait':
        time += each.seconds * 1_000;
    }
  }

  /** What the desk does by itself, here and in the model. */
  async settle(): Promise<void> {
    await office.house.desk.presence.settled();
    await office.house.desk.work.doNow();
    for (const [n, who] of this.agents.entries()) {
      if (who.leave !== null || who.goneAt > time - graceMs) continue;
      for (const each of this.chats.filter(({ holder }) => holder === n)) Object.assign(each, { status: 'queued', holder: null, rank: each.rank - 24 * 3_600_000 });
    }
    const waiting = this.chats.filter(({ status }) => status === 'queued').toSorted((a, b) => a.rank - b.rank || a.order - b.order);
    const given = new Set<number>();
    for (const each of waiting) {
      const able = staff
        .map((_, n) => n)
        .filter((n) => this.agents[n]!.leave !== null && this.agents[n]!.state === 'available' && this.hasRoom(n) && (each.team === null || memberships[n]!.includes(each.team)))
        .toSorted((a, b) => this.load(a) / limits[a]! - this.load(b) / limits[b]! || Number(given.has(a)) - Number(given.has(b)) || this.agents[a]!.idleSince - this.agents[b]!.idleSince || (staff[a]!.id < staff[b]!.id ? -1 : 1));
      const [first] = able;
      if (first === undefined) continue;
      given.add(first);
      this.give(each, first);
    }
  }

  /** What the database holds is what the model says. */
  compare(): void {
    const { database, store, desk } = office.house;
    const open = database.connection.prepare('select effect_id, accepted_by, rank from handoffs where conversation_id = ? and ended_at is null');
    const stretches = database.connection.prepare('select agent from assignments where conversation_id = ? and ended_at is null').pluck();
    for (const each of this.chats) {
      const rows = open.all(each.id) as { accepted_by: string | null; rank: number }[];
      const holder = each.holder === null ? null : staff[each.holder]!.id;
      expect({ status: store.conversation(each.id)?.status, rows: rows.map(({ accepted_by }) => accepted_by), stretches: stretches.all(each.id) }).toEqual({
        status: each.status,
        rows: each.status === 'queued' || each.status === 'agent' ? [holder] : [],
        stretches: holder === null ? [] : [holder],
      });
      const said = store.messages(each.id, 0).filter(({ kind }) => kind === 'customer' || kind === 'agent').map(({ data }) => (JSON.parse(data ?? '{}') as { text: string }).text);
      expect(said.filter((text) => /^(text|answer) /.test(text))).toEqual(each.said);
    }
    for (const [n, { id }] of staff.entries()) expect(desk.queue.load(id)).toBeLessThanOrEqual(limits[n]!);
    const places = desk.queue.places(time);
    const waiting = this.chats.filter(({ status }) => status === 'queued').toSorted((a, b) => a.rank - b.rank || a.order - b.order);
    for (const each of waiting) expect(places.get(each.id)?.position).toBe(waiting.filter(({ team }) => team === each.team).indexOf(each) + 1);
  }

  async clear(): Promise<void> {
    for (const each of this.agents) each.leave?.();
    await office.house.desk.presence.settled();
    for (const { id, status } of this.chats) if (status !== 'closed') await office.house.chat.end(id);
  }

  pick(n: number, fits: (each: Chat) => boolean = () => true): Chat | undefined {
    const fitting = this.chats.filter(fits);
    return fitting[n % Math.max(1, fitting.length)];
  }

  load(n: number): number {
    return this.chats.filter(({ holder }) => holder === n).length;
  }

  hasRoom(n: number): boolean {
    return this.agents[n]!.state !== 'break' && this.load(n) < limits[n]!;
  }

  sees(n: number, { team }: Chat): boolean {
    return n === 1 || team === null || memberships[n]!.includes(team);
  }

  holds(n: number, { holder }: Chat): boolean {
    return holder !== null && (holder === n || n === 1);
  }

  give(to: Chat, n: number): void {
    Object.assign(to, { status: 'agent', holder: n });
    this.agents[n]!.idleSince = time;
  }
}

/** Whether it was done; refused is refused in words. */
async function done(deed: Promise<unknown>): Promise<boolean> {
  try {
    await deed;
    return true;
  } catch (error) {
    if (error instanceof ProblemError && !isPassing(error)) return false;
    throw error;
  }
}
