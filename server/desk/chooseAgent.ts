/** What a chat, or a ticket, asks of whoever takes it. */
export interface Wanted {
  /** Null is anybody. */
  readonly team: string | null;
  /** What they have to know, and how well at least. */
  readonly skills: readonly { readonly skill: string; readonly level: number }[];
}

/** An agent who could be given something. */
export interface Candidate {
  readonly id: string;
  readonly teams: readonly string[];
  readonly skills: Readonly<Record<string, number>>;
  /** What they have already, and the most they may have. */
  readonly load: number;
  readonly max: number;
  /** Milliseconds since 1970: since when nothing has been given to them. */
  readonly idleSince: number;
}

/**
 * Who should get it: of those in the team who know enough and have room, the one who is least loaded for their own
 * maximum, then who knows it best, then who has been idle longest. Null when nobody can. Their id settles what is left,
 * so that the same question always has the same answer.
 *
 * @example chooseAgent({ team: '售后', skills: [] }, [{ id: 'a', load: 2, max: 5, … }, { id: 'b', load: 1, max: 2, … }]) // a: 2/5 < 1/2
 */
export function chooseAgent<C extends Candidate>(wanted: Wanted, agents: readonly C[]): C | null {
  let best: C | null = null;
  for (const each of agents) if (canTake(wanted, each) && each.load < each.max && (best === null || goesBefore(wanted, each, best))) best = each;
  return best;
}

/** Whether an agent is of the team and knows enough; how many chats they have does not count. */
export function canTake({ team, skills }: Wanted, agent: Pick<Candidate, 'teams' | 'skills'>): boolean {
  return (team === null || agent.teams.includes(team)) && skills.every(({ skill, level }) => levelOf(agent, skill) >= level);
}

function goesBefore({ skills }: Wanted, a: Candidate, b: Candidate): boolean {
  // Compared as products: fractions of different maxima are not exact.
  const loads = a.load * b.max - b.load * a.max;
  if (loads !== 0) return loads < 0;
  const knows = (of: Candidate): number => skills.reduce((sum, { skill }) => sum + levelOf(of, skill), 0);
  const known = knows(b) - knows(a);
  if (known !== 0) return known < 0;
  return a.idleSince === b.idleSince ? a.id < b.id : a.idleSince < b.idleSince;
}

function levelOf({ skills }: Pick<Candidate, 'skills'>, skill: string): number {
  return Object.hasOwn(skills, skill) ? (skills[skill] ?? 0) : 0;
}
