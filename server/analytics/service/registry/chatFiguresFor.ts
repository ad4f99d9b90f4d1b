import { serviceFigureKey, type ServiceFigureKey } from '../../../contract.ts';
import type { ChatFacts } from '../facts/ChatFacts.ts';
import type { StaffFilter } from '../facts/readChats.ts';
import type { Figure } from './Figure.ts';
import { botFigures, chatFigures } from './serviceFigures.ts';

/** The figures that can be told of a filter's conversations: with a team or an agent all of them were handed off, and what the bot settles alone says nothing. */
export function chatFiguresFor({ team, agent }: StaffFilter): [ServiceFigureKey, Figure<ChatFacts>][] {
  const staffed = team !== undefined || agent !== undefined;
  return Object.entries(chatFigures).flatMap(([name, figure]) => (staffed && botFigures.has(name) ? [] : [[serviceFigureKey.parse(name), figure]]));
}
