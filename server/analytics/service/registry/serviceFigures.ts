import { agentFigureKey, conversationFigureKey, outcomeFigureKey, type AgentFigureKey, type ChatFigureKey, type ServiceFigureDefinition } from '../../../contract.ts';
import type { ChatFacts } from '../facts/ChatFacts.ts';
import type { AgentChat } from '../facts/ofAgent.ts';
import { agentFigures } from './agentFigures.ts';
import { conversationFigures } from './conversationFigures.ts';
import type { Figure, StateFigure } from './Figure.ts';
import { outcomeFigures } from './outcomeFigures.ts';

/** Figures of conversations and of how they come out, by key. */
export const chatFigures: Readonly<Record<ChatFigureKey, Figure<ChatFacts>>> = { ...conversationFigures, ...outcomeFigures };
export const figuresOfAgents: Readonly<Record<AgentFigureKey, Figure<AgentChat> | StateFigure>> = agentFigures;

/** Those that say nothing of conversations that were all handed off. */
export const botFigures: ReadonlySet<string> = new Set<ChatFigureKey>(['botOnlyResolution', 'handoffRate']);

/** What all figures are called and how they are worked out, as the API and the console tell it. */
export const figureDefinitions: readonly ServiceFigureDefinition[] = [
  ...conversationFigureKey.options.map((key) => define('conversations', key, conversationFigures[key])),
  ...outcomeFigureKey.options.map((key) => define('outcomes', key, outcomeFigures[key])),
  ...agentFigureKey.options.map((key) => define('agents', key, agentFigures[key])),
];

function define(of: ServiceFigureDefinition['of'], key: ServiceFigureDefinition['key'], { title, formula, kind, unit, better, parts = [] }: Figure<never> | StateFigure): ServiceFigureDefinition {
  return { key, of, title, formula, kind, unit, better, parts: [...parts] };
}
