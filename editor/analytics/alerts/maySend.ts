import type { Role } from '../../../server/contract.ts';

/** Who may say where alerts are sent. */
export function maySend(role: Role): boolean {
  return role === 'owner' || role === 'supervisor';
}
