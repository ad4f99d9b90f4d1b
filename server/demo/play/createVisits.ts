import { dayMs } from '../../analytics/filter/periodOf.ts';
import { deskTopic } from '../../chat/wake.ts';
import type { Crowd } from './createCrowd.ts';
import { createCustomer } from './createCustomer.ts';
import type { Random } from './createRandom.ts';
import type { Floor, Stage, Visit } from './stage.ts';
import { writeOpening } from './writeOpening.ts';

/** How often somebody comes again on the same matter, by whether it was settled, and after how long, in milliseconds. */
const comingBack = { settled: 0.02, open: 0.24, after: 1.2 * dayMs } as const;

interface VisitsHouse {
  readonly stage: Stage;
  readonly floor: Omit<Floor, 'visits'>;
  readonly crowd: Crowd;
  /** What the site signs with. */
  readonly secret: string;
  readonly random: Random;
}

/** The conversations that are under way: lets customers begin them, and has everybody look who is concerned when something has happened. */
export function createVisits({ stage, floor, crowd, secret, random }: VisitsHouse) {
  const { house, now } = stage;
  const { queue, work } = house.desk;
  const open = new Map<string, Visit>();
  const stirred = new Set<string>();
  const again = random.fork('again');
  let begun = 0;
  let deskStirred = false;
  house.wake.listen(deskTopic, () => {
    deskStirred = true;
  });

  /** Everybody who is concerned looks at a conversation; when it is over, whoever was not helped may come again. */
  function look(id: string, { customer }: Visit): void {
    customer.look();
    const status = customer.status();
    const holder = status === 'agent' ? (queue.handoff(id)?.acceptedBy ?? null) : null;
    for (const each of floor.agents) each.hear(id, holder);
    if (status !== 'closed') return;
    open.delete(id);
    const { arrival, mind } = customer;
    const settled = floor.solved.delete(id) || (mind.helped ?? arrival.errand.goal === 'task');
    if (again.happens(comingBack[settled ? 'settled' : 'open'])) crowd.willBeBack(arrival, now() + again.around(comingBack.after, 0.8));
  }

  return {
    open,
    begun: (): number => begun,

    /** The next customer begins a conversation. */
    async begin(): Promise<void> {
      const arrival = crowd.next(now());
      begun += 1;
      const started = await house.chat.start(arrival.person.story.slug, await writeOpening(arrival.person, secret, now()));
      const { conversationId: id, token } = started;
      arrival.person.last = { conversationId: id, token };
      open.set(id, { number: begun, customer: createCustomer(stage, started, arrival, random.fork(`customer ${begun}`)) });
      const forget = house.wake.listen(id, () => {
        stirred.add(id);
        if (house.store.conversation(id)?.status === 'closed') forget();
      });
      stirred.add(id);
    },

    /** Lets everybody take in what has happened, and the desk do its work, until nothing more comes of it. */
    async settle(): Promise<void> {
      while (stirred.size > 0 || deskStirred) {
        if (deskStirred) {
          deskStirred = false;
          if (queue.someoneWaits()) await work.doNow();
          for (const each of floor.agents) each.notice();
        }
        for (const id of [...stirred]) {
          stirred.delete(id);
          const visit = open.get(id);
          if (visit !== undefined) look(id, visit);
        }
      }
    },
  };
}

export type Visits = ReturnType<typeof createVisits>;
