/**
 * Puts records into an order in which those of one person stand together (a counting sort).
 *
 * @param recordOf the record that holds of each conversation, and one more than that; 0 is none.
 * @param person by record: twice a contact's row, or an odd number of its own.
 * @param merges rows of contacts, each with that of the contact it was merged into in the end.
 */
export function orderByPerson(recordOf: Uint32Array, person: Uint32Array, merges: ReadonlyMap<number, number>): { readonly records: Uint32Array; readonly persons: Uint32Array } {
  const held = recordOf.filter((record) => record > 0).map((record) => record - 1);
  const who = held.map((record) => {
    const own = person[record] ?? 0;
    const into = merges.size === 0 || own % 2 === 1 ? undefined : merges.get(own / 2);
    return into === undefined ? own : into * 2;
  });
  const starts = new Uint32Array(who.reduce((most, each) => Math.max(most, each), 0) + 2);
  for (const each of who) starts[each + 1] = (starts[each + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const records = new Uint32Array(held.length);
  const persons = new Uint32Array(held.length);
  held.forEach((record, at) => {
    const each = who[at] ?? 0;
    const place = starts[each] ?? 0;
    records[place] = record;
    persons[place] = each;
    starts[each] = place + 1;
  });
  return { records, persons };
}
