import * as z from 'zod';
import { requireRole } from '../auth/requireRole.ts';
import type { Role } from '../contract.ts';

/** What the routes of the flows have in common. */
export const tags = ['flows'];
export const flowId = z.object({ id: z.string().min(1).max(64) });

/** Who may look at flows. */
export const readerRoles: readonly Role[] = ['owner', 'operator', 'supervisor', 'analyst'];
export const readers = requireRole(...readerRoles);
export const writers = requireRole('owner', 'operator');

/** Problems that any route answers, and any that reads a document. */
export const refused = ['auth.required', 'auth.forbidden'] as const;
export const unreadable = ['request.invalid', 'request.not-json', 'request.too-large', 'request.text-damaged', 'flow.shape', 'flow.too-large', 'flow.too-deep', 'flow.format-unknown'] as const;
