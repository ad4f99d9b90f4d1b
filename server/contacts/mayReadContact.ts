import type { Person, Role } from '../contract/staff.ts';
import type { Database } from '../db/open.ts';
import type { ContactRows } from './contactRows.ts';

/** Whether somebody of the staff may see a contact: supervisors all, agents those of chats that they are or were on. */
export function createMayReadContact({ connection }: Database, rows: ContactRows): (staff: Pick<Person, 'id'> & { readonly role: Role }, contactId: string) => boolean {
  const wasOn = connection.prepare<[{ ids: string; agent: string }], number>(`
    select 1 from conversations c where c.contact_id in (select value from json_each(@ids))
      and (exists (select 1 from assignments a where a.conversation_id = c.id and a.agent = @agent) or exists (select 1 from handoffs h where h.conversation_id = c.id and h.accepted_by = @agent))
    limit 1`).pluck();
  return ({ id, role }, contactId) => {
    if (role === 'owner' || role === 'supervisor') return true;
    return role === 'agent' && wasOn.get({ ids: JSON.stringify(rows.below(rows.root(contactId))), agent: id }) !== undefined;
  };
}
