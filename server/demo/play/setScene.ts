import { hourMs, type Period } from '../../analytics/filter/periodOf.ts';
import { seedDemo } from '../seedDemo.ts';
import { createAgent, type Agent } from './createAgent.ts';
import { createCrowd } from './createCrowd.ts';
import { createRandom } from './createRandom.ts';
import { createVisits, type Visits } from './createVisits.ts';
import { hireStaff } from './hireStaff.ts';
import { planArrivals } from './planArrivals.ts';
import { planIncident } from './planIncident.ts';
import { planReleases } from './planReleases.ts';
import { planWatch } from './planWatch.ts';
import { readMaterial } from './readMaterial.ts';
import { setUpHouse } from './setUpHouse.ts';
import type { Stage } from './stage.ts';
import { stories } from './stories.ts';

/** How long the play waits for knowledge to be learned, in milliseconds: before, answers are a little different. */
const learningMs = 60_000;

interface Scene {
  readonly period: Period;
  readonly conversations: number;
  readonly seed: string;
  /** What the site signs with. */
  readonly secret: string;
  /** Conversations are there already: what the house is set to, and what it watches, stays. */
  readonly used: boolean;
  readonly learns: boolean;
  readonly told: (progress: { readonly conversations: number; readonly at: number }) => void;
}

/** Makes the house ready to be played in: its flows, knowledge and staff; and puts on the agenda who comes, what is published, and what is watched. */
export async function setScene(stage: Stage, { period, conversations, seed, secret, used, learns, told }: Scene): Promise<{ readonly visits: Visits; readonly agents: readonly Agent[] }> {
  const { house, agenda, later, now } = stage;
  if (!learns) house.knowledge.close();
  await seedDemo(house);
  const played = stories.filter(({ slug }) => house.versions.live(slug) !== undefined);
  const material = new Map(await Promise.all(played.map(async (story) => [story, await readMaterial(story)] as const)));
  if (!used) await setUpHouse(house, [...material.values()].flat());
  if (learns) await house.knowledge.learned(house.knowledge.slugs(), learningMs);
  // As many chats at once as the busiest hours need, and not many more: customers wait now and then.
  const maxChats = Math.min(50, Math.max(2, Math.ceil((conversations / ((period.to - period.from) / (24 * hourMs))) * 0.008)));
  const { seats, lead, operator } = await hireStaff(house, maxChats);

  const random = createRandom(seed);
  const incident = planIncident(period);
  const crowd = createCrowd({ stories: played, material, since: period.from, incident, random: random.fork('crowd') });
  const agents: Agent[] = [];
  const floor = { agents, solved: new Set<string>(), maxChats };
  const visits = createVisits({ stage, floor, crowd, secret, random });
  for (const [n, seat] of seats.entries()) agents.push(createAgent(stage, { ...floor, visits: visits.open }, seat, incident && { ...incident, ill: incident.ill.includes(n) }, random.fork(`agent ${n}`)));
  planReleases(stage, period, incident, operator.id);
  // Rules of a house that is used have been made by others, and may send to them.
  if (!used && house.alerts.rules.all().length === 0) planWatch(stage, period, lead);

  const times = planArrivals(period, conversations, incident, random.fork('arrivals'));
  const arrive = (): void => {
    const next = times[visits.begun()];
    if (next !== undefined) agenda.add(next, () => visits.begin().then(arrive));
  };
  const sweep = async (): Promise<void> => {
    await house.committer.run(house.ticketRoom.tickets.sweep);
    told({ conversations: visits.begun(), at: now() });
    later(hourMs, sweep);
  };
  arrive();
  await sweep();
  return { visits, agents };
}
