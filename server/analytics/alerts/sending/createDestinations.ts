import { randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { destination, type Destination, type NewDestination } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { createSetting } from '../../../db/settings.ts';
import { ProblemError } from '../../../problem.ts';

const kept = z.array(z.strictObject({ destination, secret: z.string().nullable() }));
const most = 50;

/** A destination with what its messages are signed with; only who sends may know that. */
export type KeptDestination = z.infer<typeof kept>[number];

/** Where alerts can be sent. Synchronous; whatever writes is called within a committer's job. */
export function createDestinations(database: Database) {
  const setting = createSetting(database, 'alertDestinations', kept, []);
  const newSecret = (): string => `hrw_${randomBytes(32).toString('base64url')}`;

  function find(id: string): KeptDestination {
    const found = setting.read().find((each) => each.destination.id === id);
    if (found === undefined) throw new ProblemError('record.unknown');
    return found;
  }

  return {
    all: (): Destination[] => setting.read().map((each) => each.destination),
    /** @throws {ProblemError} `record.unknown` */
    find,

    /** @throws {ProblemError} `alert.too-many-destinations` */
    add(wanted: NewDestination, now: number): KeptDestination {
      const all = setting.read();
      if (all.length >= most) throw new ProblemError('alert.too-many-destinations', { details: { limit: most } });
      const made: KeptDestination = { destination: { ...wanted, id: randomUUID() }, secret: wanted.kind === 'webhook' ? newSecret() : null };
      setting.write([...all, made], now);
      return made;
    },

    /** Another secret from now on. @throws {ProblemError} `record.unknown`, also for one that needs none. */
    renew(id: string, now: number): KeptDestination {
      const renewed: KeptDestination = { ...find(id), secret: newSecret() };
      if (renewed.destination.kind !== 'webhook') throw new ProblemError('record.unknown');
      setting.write(setting.read().map((each) => (each.destination.id === id ? renewed : each)), now);
      return renewed;
    },

    /** @throws {ProblemError} `record.unknown` */
    remove(id: string, now: number): void {
      find(id);
      setting.write(setting.read().filter((each) => each.destination.id !== id), now);
    },
  };
}

export type Destinations = ReturnType<typeof createDestinations>;
