import type { Person } from '../../../server/contract.ts';

/** Whom a note names by `@name`. Of names that begin alike the longer one is meant, where it stands there in full. */
export function mentionsIn(text: string, people: readonly Person[]): Person[] {
  const byLength = people.filter(({ name }) => name !== '').toSorted((a, b) => b.name.length - a.name.length);
  const found = new Set<Person>();
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const named = byLength.filter(({ name }) => text.startsWith(name, at + 1));
    // Two colleagues of one name are both told.
    for (const person of named) if (person.name.length === named[0]?.name.length) found.add(person);
  }
  return [...found];
}
