import { serviceFigureKey, type ServiceFigureDefinition } from '../../../contract.ts';
import type { AgentChat } from '../facts/agentChatsOf.ts';
import type { ChatFacts } from '../facts/ChatFacts.ts';
import { agentFigures } from './agentFigures.ts';
import { conversationFigures } from './conversationFigures.ts';
import type { Figure, StateFigure } from './Figure.ts';
import { outcomeFigures } from './outcomeFigures.ts';

export type ChatFigureKey = keyof typeof conversationFigures | keyof typeof outcomeFigures;
export type AgentFigureKey = keyof typeof agentFigures;

/** Figures of conversations and of how they come out, by key. */
export const chatFigures: Readonly<Record<ChatFigureKey, Figure<ChatFacts>>> = { ...conversationFigures, ...outcomeFigures };
export const figuresOfAgents: Readonly<Record<AgentFigureKey, Figure<AgentChat> | StateFigure>> = agentFigures;

/** Those that say nothing of conversations that were all handed off. */
export const botFigures: ReadonlySet<string> = new Set<ChatFigureKey>(['botOnlyResolution', 'handoffRate']);

const groups = [['conversations', conversationFigures], ['outcomes', outcomeFigures], ['agents', agentFigures]] as const;

/** What all figures are called and how they are worked out, as the API and the console tell it. */
export const figureDefinitions: readonly ServiceFigureDefinition[] = groups.flatMap(([of, figures]) => Object.entries(figures).map(([key, figure]) => define(of, key, figure)));

function define(of: ServiceFigureDefinition['of'], name: string, { title, formula, kind, unit, better, parts = [] }: Figure<never> | StateFigure): ServiceFigureDefinition {
  return { key: serviceFigureKey.parse(name), of, title, formula, kind, unit, better, parts: [...parts] };
}
