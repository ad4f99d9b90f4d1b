import * as z from 'zod';
import type { Role } from '../contract/staff.ts';
import type { EraseHouse } from './erasePerson.ts';

/** What the routes of contacts need of the house. */
export type ContactsHouse = EraseHouse;

export const tags = ['contacts'];
export const contactId = z.object({ id: z.string().min(1).max(64) });
export const desk: readonly Role[] = ['owner', 'supervisor', 'agent'];
export const supervisors: readonly Role[] = ['owner', 'supervisor'];
export const refused = ['auth.required', 'auth.forbidden'] as const;
export const unwritten = ['request.invalid', 'request.text-damaged', 'request.not-json', 'request.too-large', 'storage.busy', 'storage.full', 'server.stopping'] as const;
