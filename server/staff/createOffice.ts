import type { Staff } from '../auth/staff.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import type { Agents } from './agents.ts';
import { createInvites, type Invites } from './invites.ts';
import { createPeople, type People } from './people.ts';
import { createTeams, type Teams } from './teams.ts';

/** Those who work here: people, the teams they form, and links by which they come. */
export interface Office {
  readonly people: People;
  readonly teams: Teams;
  readonly invites: Invites;
}

export interface OfficeHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly staff: Staff;
  readonly agents: Agents;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

export function createOffice(house: OfficeHouse): Office {
  return { people: createPeople(house), teams: createTeams(house), invites: createInvites(house) };
}
