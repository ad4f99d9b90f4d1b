import { countedAttributes, type KnownAttributes } from '../../contract.ts';
import type { Database } from '../../db/open.ts';

/** Contacts, and conversations, that are looked at: enough to see what there is, and read in a moment in a house of millions. */
const lately = 20_000;

/**
 * Attributes that conversations could be counted by: those that contacts of late have, by themselves or as the business's
 * site told when a conversation began. How many values each has, and none of the values.
 */
export function readKnownAttributes({ connection }: Database): KnownAttributes {
  const names = connection.prepare<[object], KnownAttributes['attributes'][number]>(
    `with told(who, attributes) as (
      select * from (select id, attributes from contacts where erased_at is null order by seen_at desc limit @lately)
      union all
      select * from (select coalesce(contact_id, id), contact->'$.attributes' from conversations order by created_at desc limit @lately)
    )
    select key as name, count(distinct who) as contacts, count(distinct value) as "values" from told, json_each(told.attributes) where value <> '' group by key order by contacts desc, name limit 100`,
  );
  return { attributes: names.all({ lately }).filter(({ name }) => countedAttributes.safeParse({ names: [name] }).success) };
}
