import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Registry } from '../../../engine/sdk/node.ts';
import { ensureStaff } from '../../auth/ensureStaff.ts';
import { deskTopic } from '../../chat/wake.ts';
import type { StartConversation } from '../../contract.ts';
import type { Config } from '../../config.ts';
import { openHouse } from '../../house.ts';
import { isPassing, ProblemError } from '../../problem.ts';
import { seedDemo } from '../seedDemo.ts';
import { createAgenda } from './createAgenda.ts';
import { createAgent, type Agent } from './createAgent.ts';
import { createCrowd, type Person } from './createCrowd.ts';
import { createCustomer } from './createCustomer.ts';
import { createRandom } from './createRandom.ts';
import { hireStaff } from './hireStaff.ts';
import { planArrivals } from './planArrivals.ts';
import { planIncident } from './planIncident.ts';
import { planReleases } from './planReleases.ts';
import { readMaterial } from './readMaterial.ts';
import { setUpHouse } from './setUpHouse.ts';
import type { Floor, Stage, Visit } from './stage.ts';
import { stories } from './stories.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Which agents do not come on the bad day, by their seat. */
const ill: ReadonlySet<number> = new Set([1, 2, 6]);

/** How long the play waits for knowledge to be learned, in milliseconds: before, answers are a little different. */
const learningMs = 60_000;

export interface DemoPlan {
  readonly config: Config;
  readonly registry: Registry;
  readonly days: number;
  readonly conversations: number;
  readonly seed: string;
  /** Milliseconds since 1970: when the play ends, and what is under way stays under way. */
  readonly until: number;
  /** Plays on although there are conversations. */
  readonly add: boolean;
  /** Knowledge is learned first, as it is where a server has run for a moment; otherwise it is not at all, which is sooner done. */
  readonly learns?: boolean;
  /** Told now and then how far the play is. */
  readonly told?: (progress: { readonly conversations: number; readonly at: number }) => void;
}

export interface Played {
  readonly conversations: number;
  /** Of them, those that are not over. */
  readonly open: number;
  readonly entries: number;
  readonly agentsAtDesk: number;
  readonly tookMs: number;
}

/** The database holds conversations, and it was not said that more may be added. */
export class UsedDatabaseError extends Error {}

/**
 * Plays customers and agents through the real engine, as if the days before `until` had just been: whatever they do goes through
 * the house's front doors, at the time of a clock that is played, and timers fire when they are due. The same plan on an empty
 * database gives the same conversations.
 *
 * @throws {UsedDatabaseError} where there are conversations already, unless they may be added to.
 */
export async function playDemo({ config, registry, days, conversations, seed, until, add, learns = true, told }: DemoPlan): Promise<Played> {
  const began = performance.now();
  const from = until - days * day;
  const clock = { now: from - hour };
  const identitySecret = config.identitySecret ?? randomBytes(32).toString('base64url');
  const house = openHouse({ ...config, identitySecret, encoders: false }, registry, () => clock.now);
  try {
    const { connection } = house.database;
    const used = connection.prepare('select 1 from conversations limit 1').get() !== undefined;
    if (used && !add) throw new UsedDatabaseError();
    // A play that the power cuts short is begun anew: its turns need not be on the disk one by one. NORMAL never harms a database in WAL.
    connection.pragma('synchronous = NORMAL');
    if (config.admin !== null) await ensureStaff(house);
    if (!learns) house.knowledge.close();
    await seedDemo(house);
    const played = stories.filter(({ slug }) => house.versions.live(slug) !== undefined);
    if (learns) await house.knowledge.learned(house.knowledge.list().map(({ slug }) => slug), learningMs);
    const material = new Map(await Promise.all(played.map(async (story) => [story, await readMaterial(story)] as const)));
    if (!used) await setUpHouse(house, [...material.values()].flat());
    const random = createRandom(seed);
    // As many chats at once as the busiest hours need, and not many more: customers wait now and then.
    const maxChats = Math.min(50, Math.max(2, Math.ceil((conversations / days) * 0.008)));
    const { seats, operator } = await hireStaff(house, maxChats);

    const agenda = createAgenda();
    const stage: Stage = { house, agenda, now: () => clock.now, later: (ms, deed) => agenda.add(clock.now + Math.max(1, Math.round(ms)), deed) };
    const period = { from, until };
    const incident = planIncident(period);
    const crowd = createCrowd({ stories: played, material, incident, random: random.fork('crowd') });
    const times = planArrivals(period, conversations, incident, random.fork('arrivals'));
    const visits = new Map<string, Visit>();
    const stirred = new Set<string>();
    const solved = new Set<string>();
    const agents: Agent[] = [];
    const floor: Floor = { agents, visits, maxChats, attempt, outcomes: { solved: (id) => void solved.add(id) } };
    const after = random.fork('after');
    let begun = 0;
    let deskStirred = false;
    house.wake.listen(deskTopic, () => {
      deskStirred = true;
    });

    const begin = async (): Promise<void> => {
      const arrival = crowd.next(clock.now);
      begun += 1;
      const started = await house.chat.start(arrival.person.story.slug, await opening(arrival.person, identitySecret, clock.now));
      const { conversationId: id, token } = started;
      arrival.person.last = { conversationId: id, token };
      const customer = createCustomer(stage, started, arrival, random.fork(`customer ${begun}`));
      visits.set(id, { number: begun, customer });
      const forget = house.wake.listen(id, () => {
        stirred.add(id);
        if (house.store.conversation(id)?.status === 'closed') forget();
      });
      stirred.add(id);
      arrive();
    };
    const arrive = (): void => {
      const next = times[begun];
      if (next !== undefined) agenda.add(next, begin);
    };
    const settle = async (): Promise<void> => {
      while (stirred.size > 0 || deskStirred) {
        if (deskStirred) {
          deskStirred = false;
          if (house.desk.queue.someoneWaits()) await house.desk.work.doNow();
          for (const each of agents) each.notice();
        }
        for (const id of [...stirred]) {
          stirred.delete(id);
          const visit = visits.get(id);
          if (visit === undefined) continue;
          visit.customer.look();
          const status = visit.customer.status();
          const holder = status === 'agent' ? (house.desk.queue.handoff(id)?.acceptedBy ?? null) : null;
          for (const each of agents) each.hear(id, holder);
          if (status !== 'closed') continue;
          visits.delete(id);
          const { arrival, mind } = visit.customer;
          const content = solved.delete(id) || mind.helped === true || (mind.helped === null && arrival.errand.goal === 'task');
          if (after.happens(content ? 0.02 : 0.24)) crowd.willBeBack(arrival, clock.now + after.around(1.2 * day, 0.8));
        }
      }
    };

    for (const [n, seat] of seats.entries()) agents.push(createAgent(stage, floor, seat, (at) => incident !== null && ill.has(n) && Math.abs(at - incident.from) < 12 * hour, random.fork(`agent ${n}`)));
    planReleases(stage, period, incident, operator.id);
    const sweep = async (): Promise<void> => {
      await house.committer.run(house.ticketRoom.tickets.sweep);
      stage.later(hour, sweep);
      told?.({ conversations: begun, at: clock.now });
    };
    await sweep();
    arrive();

    const due = connection.prepare<[], number | null>('select min(due) from timers').pluck();
    for (;;) {
      const [timer, next] = [due.get() ?? Infinity, agenda.next()];
      const at = Math.min(timer, next);
      if (at >= until) break;
      // No two deeds at the same moment: what comes first is then the same every time.
      clock.now = timer <= next ? Math.max(clock.now, timer) : Math.max(clock.now + 1, next);
      if (timer <= next) await house.fireDueTimers();
      else await agenda.take()?.();
      await settle();
    }
    clock.now = Math.max(clock.now, until);
    connection.pragma('synchronous = FULL');
    connection.pragma('wal_checkpoint(TRUNCATE)');
    const entries = connection.prepare<[], number>('select coalesce(sum(seq), 0) from conversations').pluck().get() ?? 0;
    return { conversations: begun, open: visits.size, entries, agentsAtDesk: agents.filter(({ atDesk }) => atDesk()).length, tookMs: performance.now() - began };
  } finally {
    await house.close();
  }
}

/** What the site tells as somebody begins. */
async function opening({ number, name, language, plan, channel, signedIn, last }: Person, secret: string, now: number): Promise<StartConversation> {
  const told = { locale: language, channel, contact: { name, attributes: { plan } } };
  if (!signedIn) return { ...told, ...(last && { continues: last }) };
  const seconds = Math.floor(now / 1_000);
  const identityToken = await new SignJWT({ name, attributes: { plan } }).setProtectedHeader({ alg: 'HS256' }).setSubject(`customer-${number}`).setExpirationTime(seconds + 600).sign(new TextEncoder().encode(secret));
  return { ...told, contact: { ...told.contact, externalId: `customer-${number}` }, identityToken };
}

async function attempt(deed: Promise<unknown>): Promise<boolean> {
  try {
    await deed;
    return true;
  } catch (error) {
    if (error instanceof ProblemError && !isPassing(error)) return false;
    throw error;
  }
}
