import type { Role } from '../../server/contract.ts';

/** Whether a role makes and changes flows; the others that see them only read. */
export function editsFlows(role: Role): boolean {
  return role === 'owner' || role === 'operator';
}
