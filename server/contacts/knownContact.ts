import type { Context } from 'hono';
import type { ApiEnv } from '../http/api.ts';
import { ProblemError } from '../problem.ts';
import type { Contacts } from './contacts.ts';

/**
 * Reads the contact's id from the address, once it is sure that this member of staff may see it.
 *
 * @throws {ProblemError} `contact.unknown`, whether there is none or it is not theirs to see.
 */
export function knownContact(contacts: Contacts): (c: Context<ApiEnv>) => string {
  return (c) => {
    const id = c.req.param('id') ?? '';
    if (!contacts.exists(id) || !contacts.mayRead(c.get('staff'), id)) throw new ProblemError('contact.unknown');
    return id;
  };
}
