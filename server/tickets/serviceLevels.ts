import { serviceLevels, type ServiceLevels } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { createSetting } from '../db/settings.ts';
import { countedTime, type CountedTime } from './countedTime.ts';

/** By when tickets are to be answered and resolved, as it is set for the house. What is due already stays due when it was. */
export function createServiceLevels(database: Database) {
  const setting = createSetting(database, 'service-levels', serviceLevels, serviceLevels.parse({}));
  let counted: { readonly hours: string; readonly time: CountedTime } = { hours: 'null', time: countedTime(null) };

  return {
    /** With time as it counts there, which keeps what it has worked out of the calendar. */
    current(): { readonly levels: ServiceLevels; readonly time: CountedTime } {
      const levels = setting.read();
      const hours = JSON.stringify(levels.hours);
      if (hours !== counted.hours) counted = { hours, time: countedTime(levels.hours) };
      return { levels, time: counted.time };
    },

    /** To be called within a committer's job. */
    set: setting.write,
  };
}

export type ServiceLevelSettings = ReturnType<typeof createServiceLevels>;
