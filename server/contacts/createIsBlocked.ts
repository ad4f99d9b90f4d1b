import type { Database } from '../db/open.ts';

/** Whether nothing is taken from a person at a time, whichever of their contacts was blocked. Asked with every message, so it is one statement. */
export function createIsBlocked({ connection }: Database): (contactId: string, at: number) => boolean {
  const blocked = connection.prepare<[string, number], number>(`
    with recursive up(id) as (select ? union select c.merged_into from contacts c join up on c.id = up.id where c.merged_into is not null),
      person(id) as (select id from up union select c.id from contacts c join person on c.merged_into = person.id)
    select 1 from contacts where id in person and blocked_until > ? limit 1`).pluck();
  return (contactId, at) => blocked.get(contactId, at) !== undefined;
}
