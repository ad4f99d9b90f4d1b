import type { Colleague } from '../../server/contract.ts';

/** Those of whom every word of a search is said: by name, address, team or skill. */
export function findPeople(people: readonly Colleague[], search: string): readonly Colleague[] {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return people.filter(({ name, email, teams, skills }) => {
    const said = [name, email, ...teams, ...skills.map(({ skill }) => skill)].join('\n').toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
