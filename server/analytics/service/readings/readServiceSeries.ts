import { agentFigureKey, type ServiceFigureKey, type ServiceFigureValue, type ServiceGrouping, type ServiceSeries } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { createCalendar, type Calendar } from '../createCalendar.ts';
import { agentChatsOf } from '../facts/agentChatsOf.ts';
import type { ChatFacts } from '../facts/ChatFacts.ts';
import { clockPeriod } from '../facts/clockPeriod.ts';
import { ofTeam } from '../facts/ofTeam.ts';
import { readChats, type ChatsAsked, type StaffFilter } from '../facts/readChats.ts';
import { readStates, type StateSpan } from '../facts/readStates.ts';
import { readTeams } from '../facts/readTeams.ts';
import { stateTime } from '../figures/stateTime.ts';
import type { Asked } from '../registry/Figure.ts';
import { chatFiguresFor } from '../registry/chatFiguresFor.ts';
import { botFigures, figuresOfAgents } from '../registry/serviceFigures.ts';
import { valueOf } from '../valueOf.ts';
import { cutSpan } from './cutSpan.ts';
import { isMoment, momentKey } from './momentKey.ts';
import { momentsOf } from './momentsOf.ts';

export interface ServiceSeriesAsked extends ChatsAsked, Asked {
  readonly zone: string;
  readonly by: ServiceGrouping;
  readonly figures: readonly ServiceFigureKey[];
}

/** What a group's figures are worked out of. */
interface Group {
  readonly chats: ChatFacts[];
  readonly spans: StateSpan[];
}

/**
 * Figures by group. A conversation is in each team and agent that had a hand-off of it, as far as they had it; figures of agents are
 * of all of them together, each by their own conversations, and so are the times that they spent in a state.
 */
export function readServiceSeries(database: Database, { filter, period, zone, by, figures, ...asked }: ServiceSeriesAsked): Pick<ServiceSeries, 'by' | 'untold' | 'groups'> {
  const calendar = createCalendar(zone);
  const first = clockPeriod(period, zone).from;
  const untold = figures.filter((key) => isUntold(key, by, filter));
  const wanted = new Set(figures.filter((key) => !untold.includes(key)));
  const groups = new Map<string, Group>((isMoment(by) ? momentsOf(by, period, calendar, asked.now) : []).map((key) => [key, { chats: [], spans: [] }]));
  const groupOf = (key: string): Group => {
    const found = groups.get(key) ?? { chats: [], spans: [] };
    groups.set(key, found);
    return found;
  };
  for (const chat of readChats(database, { filter, period })) for (const [key, part] of partsOf(chat, by, (begunAt) => calendar.at(Math.max(begunAt, first)))) groupOf(key).chats.push(part);
  if (agentFigureKey.options.some((key) => wanted.has(key) && figuresOfAgents[key].kind === 'duration')) {
    const teams = readTeams(database);
    for (const span of readStates(database, { filter, period, zone, now: asked.now })) for (const [key, part] of piecesOf(span, by, calendar, teams)) groupOf(key).spans.push(part);
  }
  // Of those that others were on or in too.
  const only = by === 'team' ? filter.team : by === 'agent' ? filter.agent : undefined;

  function figuresOf(key: string, { chats, spans }: Group): [ServiceFigureKey, ServiceFigureValue][] {
    const staff = { team: filter.team, agent: filter.agent, ...((by === 'team' || by === 'agent') && { [by]: key }) };
    const ofChats = chatFiguresFor(staff).flatMap(([name, figure]): [ServiceFigureKey, ServiceFigureValue][] => (wanted.has(name) ? [[name, valueOf(figure, chats, asked)]] : []));
    const ofAgents = agentFigureKey.options.filter((name) => wanted.has(name));
    if (ofAgents.length === 0) return ofChats;
    const own = [...agentChatsOf(chats)].flatMap(([agent, all]) => ((staff.agent ?? agent) === agent ? all : []));
    return [...ofChats, ...ofAgents.map((name): [ServiceFigureKey, ServiceFigureValue] => {
      const figure = figuresOfAgents[name];
      return [name, figure.kind === 'duration' ? { kind: 'duration', ...stateTime(spans, figure.state) } : valueOf(figure, own, asked)];
    })];
  }

  return {
    by,
    untold,
    groups: [...groups].filter(([key]) => (only ?? key) === key).toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, group]) => ({ key, figures: Object.fromEntries(figuresOf(key, group)) })),
  };
}

/** Whether a figure says nothing of such groups: what the bot settles alone, of handed-off conversations; an agent's time, of what conversations are like. */
function isUntold(key: ServiceFigureKey, by: ServiceGrouping, { team, agent }: StaffFilter): boolean {
  const byStaff = by === 'team' || by === 'agent';
  if (botFigures.has(key)) return byStaff || team !== undefined || agent !== undefined;
  return !byStaff && !isMoment(by) && agentFigureKey.options.some((each) => each === key && figuresOfAgents[each].kind === 'duration');
}

function partsOf(chat: ChatFacts, by: ServiceGrouping, timeOf: Calendar['at']): (readonly [string, ChatFacts])[] {
  if (isMoment(by)) return [[momentKey(by, timeOf(chat.begunAt)), chat]];
  switch (by) {
    case 'team':
      return [...new Set(chat.handoffs.flatMap(({ teams }) => teams))].flatMap((team) => {
        const part = ofTeam(chat, team);
        return part === null ? [] : [[team ?? '', part] as const];
      });
    case 'agent':
      return [...agentChatsOf([chat])].flatMap(([agent, own]) => own.map((each) => [agent, each] as const));
    case 'version':
      return [[`${chat.flow}@${chat.version}`, chat]];
    case 'flow':
    case 'channel':
    case 'locale':
      return [[chat[by], chat]];
  }
}

/** Who is in several teams is there for each; who is in none, for everybody. */
function piecesOf(span: StateSpan, by: ServiceGrouping, calendar: Calendar, teams: ReadonlyMap<string, readonly string[]>): (readonly [string, StateSpan])[] {
  if (isMoment(by)) return cutSpan(span, by, calendar);
  return by === 'agent' ? [[span.agent, span]] : (teams.get(span.agent) ?? ['']).map((team) => [team, span]);
}
