import { randomBytes } from 'node:crypto';
import type { Registry } from '../../../engine/sdk/node.ts';
import { ensureStaff } from '../../auth/ensureStaff.ts';
import type { Config } from '../../config.ts';
import { openHouse } from '../../house.ts';
import { seedDemo } from '../seedDemo.ts';
import { createAgenda } from './createAgenda.ts';
import { createAgent, type Agent } from './createAgent.ts';
import { createCrowd } from './createCrowd.ts';
import { createRandom } from './createRandom.ts';
import { createVisits } from './createVisits.ts';
import { hireStaff } from './hireStaff.ts';
import { planArrivals } from './planArrivals.ts';
import { planIncident } from './planIncident.ts';
import { planReleases } from './planReleases.ts';
import { readMaterial } from './readMaterial.ts';
import { setUpHouse } from './setUpHouse.ts';
import type { Stage } from './stage.ts';
import { stories } from './stories.ts';

const hour = 3_600_000;
const day = 24 * hour;

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
  /** Told every played hour how far the play is. */
  readonly told?: (progress: { readonly conversations: number; readonly at: number }) => void;
}

export interface Played {
  readonly conversations: number;
  /** Of them, those that are not over. */
  readonly open: number;
  /** What the logs of all conversations hold. */
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
  const period = { from: until - days * day, until };
  let clock = period.from - hour;
  const secret = config.identitySecret ?? randomBytes(32).toString('base64url');
  const house = openHouse({ ...config, identitySecret: secret, encoders: false }, registry, () => clock);
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
    const material = new Map(await Promise.all(played.map(async (story) => [story, await readMaterial(story)] as const)));
    if (!used) await setUpHouse(house, [...material.values()].flat());
    if (learns) await house.knowledge.learned(house.knowledge.list().map(({ slug }) => slug), learningMs);
    // As many chats at once as the busiest hours need, and not many more: customers wait now and then.
    const maxChats = Math.min(50, Math.max(2, Math.ceil((conversations / days) * 0.008)));
    const { seats, operator } = await hireStaff(house, maxChats);

    const random = createRandom(seed);
    const agenda = createAgenda();
    const stage: Stage = { house, agenda, now: () => clock, later: (ms, deed) => agenda.add(clock + ms, deed) };
    const incident = planIncident(period);
    const crowd = createCrowd({ stories: played, material, since: period.from, incident, random: random.fork('crowd') });
    const agents: Agent[] = [];
    const floor = { agents, solved: new Set<string>(), maxChats };
    const visits = createVisits({ stage, floor, crowd, secret, random });
    for (const [n, seat] of seats.entries()) agents.push(createAgent(stage, { ...floor, visits: visits.open }, seat, incident && { ...incident, ill: incident.ill.includes(n) }, random.fork(`agent ${n}`)));
    planReleases(stage, period, incident, operator.id);

    const times = planArrivals(period, conversations, incident, random.fork('arrivals'));
    const arrive = (): void => {
      const next = times[visits.begun()];
      if (next !== undefined) agenda.add(next, () => visits.begin().then(arrive));
    };
    const sweep = async (): Promise<void> => {
      await house.committer.run(house.ticketRoom.tickets.sweep);
      told?.({ conversations: visits.begun(), at: clock });
      stage.later(hour, sweep);
    };
    arrive();
    await sweep();

    const due = connection.prepare<[], number | null>('select min(due) from timers').pluck();
    for (;;) {
      const [timer, next] = [due.get() ?? Infinity, agenda.next()];
      if (Math.min(timer, next) >= until) break;
      // No two deeds at the same moment: what comes first is then the same every time.
      clock = timer <= next ? Math.max(clock, timer) : Math.max(clock + 1, next);
      if (timer <= next) await house.fireDueTimers();
      else await agenda.take()?.();
      await visits.settle();
    }
    clock = Math.max(clock, until);
    connection.pragma('synchronous = FULL');
    connection.pragma('wal_checkpoint(TRUNCATE)');
    const entries = connection.prepare<[], number>('select coalesce(sum(seq), 0) from conversations').pluck().get() ?? 0;
    return { conversations: visits.begun(), open: visits.open.size, entries, agentsAtDesk: agents.filter(({ atDesk }) => atDesk()).length, tookMs: performance.now() - began };
  } finally {
    await house.close();
  }
}
