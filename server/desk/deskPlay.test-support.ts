import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import type { StaffMember } from '../contract.ts';
import { said } from '../chat/log.ts';
import { isPassing, ProblemError } from '../problem.ts';

/** The agents: how many chats each may have, and their teams. The second is a supervisor. */
export const limits = [1, 2, 3, 2];
export const memberships: readonly (readonly string[])[] = [['售后'], ['售后', 'sales'], ['sales'], []];
export const slugs = ['care', 'care-vip', 'sales', 'anyone'] as const;
export const flows = { care: { team: '售后', priority: 0 }, 'care-vip': { team: '售后', priority: 4 }, sales: { team: 'sales', priority: 0 }, anyone: { team: null, priority: 1 } };
const priorityMs = 5 * 60_000;
const graceMs = 30_000;

/** The clock that the house goes by, in milliseconds. */
export const clock = { now: Date.UTC(2026, 10, 26, 9) };

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
/** What can happen at a desk. */
export const deed = fc.oneof(
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

export type Deed = typeof deed extends fc.Arbitrary<infer Each> ? Each : never;

/** The real desk and the model of it, side by side. */
export class Play {
  readonly office: StaffedHouse;
  readonly staff: readonly StaffMember[];
  readonly chats: Chat[] = [];
  readonly agents: readonly Agent[];

  constructor(office: StaffedHouse, staff: readonly StaffMember[]) {
    this.office = office;
    this.staff = staff;
    this.agents = staff.map(({ id }) => {
      const { state, disconnectedAt, idleSince } = known(office.house.agents.profile(id));
      return { state, leave: null, goneAt: disconnectedAt ?? clock.now, idleSince };
    });
  }

  async happen(each: Deed): Promise<void> {
    const { desk: parts, chat: talk } = this.office.house;
    const { desk } = parts;
    switch (each.do) {
      case 'come': {
        const begun = await this.office.house.chat.start(each.slug, { locale: 'en' });
        const { team, priority } = flows[each.slug];
        this.chats.push({ id: begun.conversationId, token: begun.token, team, status: 'queued', holder: null, rank: clock.now - priority * priorityMs, order: this.chats.length, said: [] });
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
        const who = this.agent(each.agent);
        who.leave ??= parts.presence.enter(this.person(each.agent).id);
        return;
      }
      case 'disconnect': {
        const who = this.agent(each.agent);
        if (who.leave === null) return;
        who.leave();
        Object.assign(who, { leave: null, goneAt: clock.now });
        return;
      }
      case 'state':
        await parts.colleagues.setState(this.person(each.agent).id, each.state);
        this.agent(each.agent).state = each.state;
        return;
      case 'accept': {
        const found = this.pick(each.chat);
        if (!found) return;
        const may = found.status === 'queued' && this.sees(each.agent, found) && this.hasRoom(each.agent);
        const mine = found.holder === each.agent;
        assert.equal(await done(desk.accept(found.id, this.person(each.agent))), may || mine);
        if (may) this.give(found, each.agent);
        return;
      }
      case 'race': {
        const found = this.pick(each.chat, ({ status }) => status === 'queued');
        if (!found) return;
        const may = this.staff.map((_, n) => this.sees(n, found) && this.hasRoom(n));
        const won = await Promise.all(this.staff.map((who) => done(desk.accept(found.id, who))));
        assert.equal(won.filter(Boolean).length, may.includes(true) ? 1 : 0);
        const winner = won.indexOf(true);
        if (winner >= 0) {
          assert.equal(may[winner], true);
          this.give(found, winner);
        }
        return;
      }
      case 'answer': {
        const found = this.pick(each.chat);
        if (!found) return;
        const text = `answer ${found.said.length}`;
        const answers = await Promise.all([1, 2].map(() => done(desk.say(found.id, this.person(each.agent), { messageId: text.replace(' ', '-'), text }))));
        assert.deepEqual(answers, [found.holder === each.agent, found.holder === each.agent]);
        if (found.holder === each.agent) found.said.push(text);
        return;
      }
      case 'pass': {
        const found = this.pick(each.chat);
        if (!found) return;
        const may = this.holds(each.agent, found) && found.holder !== each.to && this.agent(each.to).leave !== null && this.hasRoom(each.to);
        assert.equal(await done(desk.transfer(found.id, this.person(each.agent), { agent: this.person(each.to).id, reason: 'knows it' })), may);
        if (may) this.give(found, each.to);
        return;
      }
      case 'passToTeam': {
        const found = this.pick(each.chat);
        if (!found) return;
        const may = this.holds(each.agent, found) || (found.status === 'queued' && each.agent === 1);
        assert.equal(await done(desk.transfer(found.id, this.person(each.agent), { team: each.team, reason: 'theirs' })), may);
        if (may) Object.assign(found, { status: 'queued', holder: null, team: each.team });
        return;
      }
      case 'take': {
        const found = this.pick(each.chat);
        if (!found) return;
        const may = found.status !== 'closed' && (found.holder === 1 || this.hasRoom(1));
        assert.equal(await done(desk.takeOver(found.id, this.person(1))), may);
        if (may && found.holder !== 1) {
          if (found.status === 'bot') Object.assign(found, { team: null, rank: clock.now - priorityMs });
          this.give(found, 1);
        }
        return;
      }
      case 'close':
      case 'return': {
        const found = this.pick(each.chat);
        if (!found) return;
        const may = this.holds(each.agent, found);
        assert.equal(await done(each.do === 'close' ? desk.close(found.id, this.person(each.agent)) : desk.giveBack(found.id, this.person(each.agent))), may);
        if (may) Object.assign(found, { status: each.do === 'close' ? 'closed' : 'bot', holder: null });
        return;
      }
      case 'wait':
        clock.now += each.seconds * 1_000;
    }
  }

  /** What the desk does by itself, here and in the model. */
  async settle(): Promise<void> {
    await this.office.house.desk.presence.settled();
    await this.office.house.desk.work.doNow();
    for (const [n, who] of this.agents.entries()) {
      if (who.leave !== null || who.goneAt > clock.now - graceMs) continue;
      for (const each of this.chats.filter(({ holder }) => holder === n)) Object.assign(each, { status: 'queued', holder: null, rank: each.rank - 24 * 3_600_000 });
    }
    const waiting = this.chats.filter(({ status }) => status === 'queued').toSorted((a, b) => a.rank - b.rank || a.order - b.order);
    const given = new Set<number>();
    for (const each of waiting) {
      const able = this.staff
        .map((_, n) => n)
        .filter((n) => this.agent(n).leave !== null && this.agent(n).state === 'available' && this.hasRoom(n) && (each.team === null || of(memberships, n).includes(each.team)))
        .toSorted((a, b) => this.load(a) / of(limits, a) - this.load(b) / of(limits, b) || Number(given.has(a)) - Number(given.has(b)) || this.agent(a).idleSince - this.agent(b).idleSince || (this.person(a).id < this.person(b).id ? -1 : 1));
      const [first] = able;
      if (first === undefined) continue;
      given.add(first);
      this.give(each, first);
    }
  }

  /** What the database holds is what the model says. */
  compare(): void {
    const { database, store, desk } = this.office.house;
    const open = database.connection.prepare<[string], { accepted_by: string | null }>('select effect_id, accepted_by, rank from handoffs where conversation_id = ? and ended_at is null');
    const stretches = database.connection.prepare('select agent from assignments where conversation_id = ? and ended_at is null').pluck();
    for (const each of this.chats) {
      const rows = open.all(each.id);
      const holder = each.holder === null ? null : this.person(each.holder).id;
      assert.deepEqual({ status: store.conversation(each.id)?.status, rows: rows.map(({ accepted_by }) => accepted_by), stretches: stretches.all(each.id) }, {
        status: each.status,
        rows: each.status === 'queued' || each.status === 'agent' ? [holder] : [],
        stretches: holder === null ? [] : [holder],
      });
      const texts = store.messages(each.id, 0).filter(({ kind }) => kind === 'customer' || kind === 'agent').map(({ data }) => said.parse(JSON.parse(data ?? '{}')).text);
      assert.deepEqual(texts.filter((text) => /^(text|answer) /.test(text)), each.said);
    }
    for (const [n, { id }] of this.staff.entries()) assert.ok(desk.queue.load(id) <= of(limits, n));
    const places = desk.queue.places(clock.now);
    const waiting = this.chats.filter(({ status }) => status === 'queued').toSorted((a, b) => a.rank - b.rank || a.order - b.order);
    for (const each of waiting) assert.equal(places.get(each.id)?.position, waiting.filter(({ team }) => team === each.team).indexOf(each) + 1);
  }

  async clear(): Promise<void> {
    for (const each of this.agents) each.leave?.();
    await this.office.house.desk.presence.settled();
    for (const { id, status } of this.chats) if (status !== 'closed') await this.office.house.chat.end(id);
  }

  agent(n: number): Agent {
    return of(this.agents, n);
  }

  person(n: number): StaffMember {
    return of(this.staff, n);
  }

  pick(n: number, fits: (each: Chat) => boolean = () => true): Chat | undefined {
    const fitting = this.chats.filter(fits);
    return fitting[n % Math.max(1, fitting.length)];
  }

  load(n: number): number {
    return this.chats.filter(({ holder }) => holder === n).length;
  }

  hasRoom(n: number): boolean {
    return this.agent(n).state !== 'break' && this.load(n) < of(limits, n);
  }

  sees(n: number, { team }: Chat): boolean {
    return n === 1 || team === null || of(memberships, n).includes(team);
  }

  holds(n: number, { holder }: Chat): boolean {
    return holder !== null && (holder === n || n === 1);
  }

  give(to: Chat, n: number): void {
    Object.assign(to, { status: 'agent', holder: n });
    this.agent(n).idleSince = clock.now;
  }
}

function of<T>(list: readonly T[], n: number): T {
  return known(list[n]);
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
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
