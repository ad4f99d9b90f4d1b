import type { ChatFacts } from './ChatFacts.ts';

/** A conversation as far as a team had it: with the hand-offs alone that were in its queue, whose waiting is another's where they waited elsewhere first. Null where it had none. */
export function ofTeam(chat: ChatFacts, team: string | null): ChatFacts | null {
  const handoffs = chat.handoffs.filter(({ teams }) => teams.includes(team)).map((each) => ({ ...each, queued: each.queued && each.teams[0] === team }));
  return handoffs.length === 0 ? null : { ...chat, handoffs };
}
