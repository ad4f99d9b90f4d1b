import type { Role } from '../../../server/contract.ts';
import { mayEnter } from '../../app/rooms.ts';

/** Whether someone of this role may open any conversation at the desk. Agents may enter, and see no one else's. */
export function seesEveryChat(role: Role): boolean {
  return mayEnter('desk', role) && role !== 'agent';
}
