import type { Role } from '../contract.ts';

const readers: readonly Role[] = ['owner', 'supervisor', 'analyst'];

/** Whether someone of a role may read, what customers typed. */
export function mayReadWords(role: Role): boolean {
  return readers.includes(role);
}
