import { chatFigureKey, type AgentFigureKey, type ChatFigureKey } from '../../../contract.ts';
import { agentChatsOf } from '../facts/agentChatsOf.ts';
import type { ChatFacts } from '../facts/ChatFacts.ts';
import type { StaffFilter } from '../facts/readChats.ts';
import { agentFigures } from './agentFigures.ts';
import type { Measure } from './Figure.ts';
import { botFigures, chatFigures } from './serviceFigures.ts';

/** Figures that an agent has by the same name. */
const twins = { conversationTime: 'agentConversationTime', firstResponseTime: 'agentFirstResponseTime', responseTime: 'agentResponseTime', satisfaction: 'agentSatisfaction' } as const satisfies Partial<Record<ChatFigureKey, AgentFigureKey>>;

/**
 * The figures that can be told of a filter's conversations: with a team or an agent all of them were handed off, and what the bot
 * settles alone says nothing. With an agent, what agents have a figure of the same name for is measured as theirs.
 */
export function chatFiguresFor({ team, agent }: StaffFilter): [ChatFigureKey, Measure<ChatFacts>][] {
  const staffed = team !== undefined || agent !== undefined;
  return chatFigureKey.options.flatMap((key): [ChatFigureKey, Measure<ChatFacts>][] => (staffed && botFigures.has(key) ? [] : [[key, agent !== undefined && isTwin(key) ? measuredOf(agent, key) : chatFigures[key]]]));
}

function isTwin(key: ChatFigureKey): key is keyof typeof twins {
  return Object.hasOwn(twins, key);
}

function measuredOf(agent: string, key: keyof typeof twins): Measure<ChatFacts> {
  const twin = agentFigures[twins[key]];
  const own = (chats: readonly ChatFacts[]) => agentChatsOf(chats).get(agent) ?? [];
  return twin.kind === 'share' ? { kind: 'share', measure: (chats) => twin.measure(own(chats)) } : { kind: 'distribution', measure: (chats) => twin.measure(own(chats)) };
}
