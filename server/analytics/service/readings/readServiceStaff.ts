import type { ServiceChoices } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';

/** By whose work figures can be told apart: teams, and all who have ever been on a chat or at the desk, those who have left too. */
export function readServiceStaff({ connection }: Database): Pick<ServiceChoices, 'teams' | 'agents'> {
  return {
    teams: connection.prepare<[], string>('select name from teams order by name').pluck().all(),
    agents: connection.prepare<[], ServiceChoices['agents'][number]>('select id, name from user where id in (select agent from assignments union select user_id from agents) order by name, id').all(),
  };
}
