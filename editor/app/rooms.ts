import { IconAddressBook, IconBook2, IconChartHistogram, IconHeadset, IconHome, IconSitemap, IconTicket, IconUsers, type TablerIcon } from '@tabler/icons-react';
import type { Role } from '../../server/contract.ts';

/** A room of the console, as the navigation shows it. */
export interface Room {
  readonly path: '/' | '/flows' | '/knowledge' | '/desk' | '/tickets' | '/contacts' | '/analytics' | '/staff';
  /** Its key under `room` in the texts. */
  readonly text: 'home' | 'flows' | 'knowledge' | 'desk' | 'tickets' | 'contacts' | 'analytics' | 'staff';
  readonly icon: TablerIcon;
  readonly roles: readonly Role[];
}

const everyone: readonly Role[] = ['owner', 'operator', 'supervisor', 'agent', 'analyst'];

/** Every room, in the order of the navigation. A new room is its folder, its route and its line here. */
export const rooms = [
  { path: '/', text: 'home', icon: IconHome, roles: everyone },
  { path: '/flows', text: 'flows', icon: IconSitemap, roles: ['owner', 'operator', 'supervisor', 'analyst'] },
  { path: '/knowledge', text: 'knowledge', icon: IconBook2, roles: ['owner', 'operator', 'supervisor', 'analyst'] },
  { path: '/desk', text: 'desk', icon: IconHeadset, roles: ['owner', 'supervisor', 'agent'] },
  { path: '/tickets', text: 'tickets', icon: IconTicket, roles: ['owner', 'supervisor', 'agent', 'analyst'] },
  { path: '/contacts', text: 'contacts', icon: IconAddressBook, roles: ['owner', 'supervisor', 'agent'] },
  { path: '/analytics', text: 'analytics', icon: IconChartHistogram, roles: ['owner', 'operator', 'supervisor', 'analyst'] },
  { path: '/staff', text: 'staff', icon: IconUsers, roles: ['owner', 'supervisor'] },
] as const satisfies readonly Room[];

/** Whether someone of this role may enter. */
export function mayEnter(room: Room['text'], role: Role): boolean {
  const found: Room | undefined = rooms.find(({ text }) => text === room);
  return found?.roles.includes(role) ?? false;
}
