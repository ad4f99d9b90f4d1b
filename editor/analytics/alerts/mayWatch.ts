import type { Role } from '../../../server/contract.ts';

/** Who may say what is watched, and that they look after an alert. */
export function mayWatch(role: Role): boolean {
  return role === 'owner' || role === 'supervisor' || role === 'analyst';
}
