import { randomBytes } from 'node:crypto';
import type { Registry } from '../../../engine/sdk/node.ts';
import { dayMs } from '../../analytics/filter/periodOf.ts';
import { ensureStaff } from '../../auth/ensureStaff.ts';
import type { Config } from '../../config.ts';
import { openHouse } from '../../house.ts';
import { createAgenda } from './createAgenda.ts';
import { playOut } from './playOut.ts';
import { setScene } from './setScene.ts';
import type { Stage } from './stage.ts';

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
export async function playDemo({ config, registry, days, conversations, seed, until, add, learns = true, told = () => undefined }: DemoPlan): Promise<Played> {
  const began = performance.now();
  const period = { from: until - days * dayMs, to: until };
  const clock = { at: period.from - 3_600_000 };
  const secret = config.identitySecret ?? randomBytes(32).toString('base64url');
  const house = openHouse({ ...config, identitySecret: secret, encoders: false }, registry, () => clock.at);
  try {
    const { connection } = house.database;
    const used = connection.prepare('select 1 from conversations limit 1').get() !== undefined;
    if (used && !add) throw new UsedDatabaseError();
    // A play that the power cuts short is begun anew: its turns need not be on the disk one by one. NORMAL never harms a database in WAL.
    connection.pragma('synchronous = NORMAL');
    if (config.admin !== null) await ensureStaff(house);
    const agenda = createAgenda();
    const stage: Stage = { house, agenda, now: () => clock.at, later: (ms, deed) => agenda.add(clock.at + ms, deed) };
    const { visits, agents } = await setScene(stage, { period, conversations, seed, secret, used, learns, told });
    await playOut(stage, clock, until, visits.settle);
    connection.pragma('synchronous = FULL');
    connection.pragma('wal_checkpoint(TRUNCATE)');
    const entries = connection.prepare<[], number>('select coalesce(sum(seq), 0) from conversations').pluck().get() ?? 0;
    return { conversations: visits.begun(), open: visits.open.size, entries, agentsAtDesk: agents.filter(({ atDesk }) => atDesk()).length, tookMs: performance.now() - began };
  } finally {
    await house.close();
  }
}
