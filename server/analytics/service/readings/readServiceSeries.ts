import type { ServiceFigureKey, ServiceGrouping, ServiceSeries } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { createCalendar, type Calendar } from '../createCalendar.ts';
import { agentChatsOf } from '../facts/agentChatsOf.ts';
import type { ChatFacts } from '../facts/ChatFacts.ts';
import { readChats, type ChatsAsked } from '../facts/readChats.ts';
import type { Asked } from '../registry/Figure.ts';
import { chatFiguresFor } from '../registry/chatFiguresFor.ts';
import { figuresOfAgents } from '../registry/serviceFigures.ts';
import { valueOf } from '../valueOf.ts';

export interface ServiceSeriesAsked extends ChatsAsked, Asked {
  readonly zone: string;
  readonly by: ServiceGrouping;
  readonly figures: readonly ServiceFigureKey[];
}

type Figures = ServiceSeries['groups'][number]['figures'];

/** Figures by group. A conversation is in each team and agent that had a hand-off of it, with those hand-offs alone. */
export function readServiceSeries(database: Database, { filter, period, zone, by, figures: wanted, ...asked }: ServiceSeriesAsked): Pick<ServiceSeries, 'by' | 'groups'> {
  const calendar = createCalendar(zone);
  const groups = new Map<string, ChatFacts[]>(emptyGroups(by, calendar.days(period, asked.now)).map((key) => [key, []]));
  for (const chat of readChats(database, { filter, period })) {
    for (const [key, part] of partsOf(chat, by, calendar)) {
      const known = groups.get(key);
      if (known) known.push(part);
      else groups.set(key, [part]);
    }
  }
  const ofChats = chatFiguresFor(by === 'team' || by === 'agent' ? { team: '' } : filter).filter(([key]) => wanted.includes(key));
  const ofAgents = Object.entries(figuresOfAgents).filter(([key]) => wanted.some((each) => each === key));
  return {
    by,
    groups: [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, chats]) => {
      const figures: Figures = Object.fromEntries(ofChats.map(([name, figure]) => [name, valueOf(figure, chats, asked)]));
      const agent = by === 'agent' ? key : filter.agent;
      if (agent === undefined || ofAgents.length === 0) return { key, figures };
      const own = agentChatsOf(chats).get(agent) ?? [];
      return { key, figures: { ...figures, ...Object.fromEntries(ofAgents.flatMap(([name, figure]) => (figure.kind === 'duration' ? [] : [[name, valueOf(figure, own, asked)]]))) } };
    }),
  };
}

/** Groups that are there though nothing is in them. */
function emptyGroups(by: ServiceGrouping, days: readonly string[]): readonly string[] {
  if (by === 'day') return days;
  return by === 'hourOfWeek' ? [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => Array.from({ length: 24 }, (_, hour) => hourKey(weekday, hour))) : [];
}

function hourKey(weekday: number, hour: number): string {
  return `${weekday}-${String(hour).padStart(2, '0')}`;
}

function partsOf(chat: ChatFacts, by: ServiceGrouping, calendar: Calendar): (readonly [string, ChatFacts])[] {
  const { handoffs, begunAt, flow, version } = chat;
  switch (by) {
    case 'day':
      return [[calendar.at(begunAt).day, chat]];
    case 'hour': {
      const { day, hour } = calendar.at(begunAt);
      return [[`${day}T${String(hour).padStart(2, '0')}`, chat]];
    }
    case 'hourOfWeek': {
      const { weekday, hour } = calendar.at(begunAt);
      return [[hourKey(weekday, hour), chat]];
    }
    case 'team':
      return [...new Set(handoffs.map(({ team }) => team))].map((team) => [team ?? '', { ...chat, handoffs: handoffs.filter((each) => each.team === team) }]);
    case 'agent':
      return [...agentChatsOf([chat])].flatMap(([agent, own]) => own.map((each) => [agent, each] as const));
    case 'version':
      return [[`${flow}@${version}`, chat]];
    case 'flow':
    case 'channel':
    case 'locale':
      return [[chat[by], chat]];
  }
}
