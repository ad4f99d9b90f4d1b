import { said } from '../../../chat/log.ts';
import type { NodeConversation, NodeConversations } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { typedLast } from '../../nodeDetail/nodeVisits.ts';
import { lossOf } from '../fixFirst/lossOf.ts';
import { readCards } from '../fixFirst/readCards.ts';
import { readLaterLog } from '../fixFirst/readLaterLog.ts';
import { reachSteps } from '../funnel/reachSteps.ts';
import { stopOf } from '../funnel/stopOf.ts';
import { visitOnWay, type PlaceOnWay } from '../paths/visitOnWay.ts';
import { walkJourneys, type AskedJourneys, type Journey, type JourneyVisit } from '../walkJourneys.ts';

/** Which conversations: who came to a step of a funnel and no further, who came through a place of the picture of ways, or who was lost at a node. */
export type ChosenWay =
  | { readonly of: 'funnel'; readonly nodes: readonly string[]; readonly at: number }
  | ({ readonly of: 'paths' } & PlaceOnWay)
  | { readonly of: 'losses'; readonly node: string };

export interface AskedWay extends AskedJourneys {
  readonly chosen: ChosenWay;
  /** Where the page before ended. */
  readonly before: string | undefined;
  readonly limit: number;
}

interface Found extends JourneyVisit {
  readonly id: string;
}

type Row = Pick<NodeConversation, 'locale' | 'channel' | 'version'> & { readonly words: string | null };

/** The conversations behind a figure of journeys, each with the visit that the figure counts it by, the last entered first. */
export function readWayConversations(database: Database, { chosen, before, limit, ...asked }: AskedWay): Omit<NodeConversations, 'scope'> {
  const visitOf = choosing(database, asked, chosen);
  const found: Found[] = [];
  for (const journey of walkJourneys(database, asked)) {
    const visit = visitOf(journey);
    if (visit) found.push({ ...visit, id: journey.id });
  }
  const [at, id = '', seq] = (before ?? `${Infinity}..0`).split('.');
  const cursor = { at: Number(at), id, seq: Number(seq) };
  const rest = found.filter((each) => compare(each, cursor) > 0).sort(compare);
  const page = rest.slice(0, limit);
  const last = rest.length > limit ? page.at(-1) : undefined;
  const about = database.connection.prepare<[string, number], Row>(`select c.locale, c.channel, c.version, ${typedLast} as words from (select ? as conversation_id, ? as seq) as v join conversations as c on c.id = v.conversation_id`);
  return {
    conversations: page.flatMap(({ id: conversation, seq: place, at: entered, endedAt, became, outlet }): NodeConversation[] => {
      const row = about.get(conversation, place);
      if (row === undefined) return [];
      const { words, ...more } = row;
      return [{ id: conversation, seq: place, enteredAt: new Date(entered).toISOString(), leftAt: endedAt === null ? null : new Date(endedAt).toISOString(), became, outlet: outlet || null, ...more, typed: words === null ? null : said.parse(JSON.parse(words)).text }];
    }),
    next: last === undefined ? null : `${last.at}.${last.id}.${last.seq}`,
  };
}

/** By which visit a conversation belongs to what is chosen, if it does. */
function choosing(database: Database, asked: AskedJourneys, chosen: ChosenWay): (journey: Journey) => JourneyVisit | null | undefined {
  switch (chosen.of) {
    case 'funnel':
      return ({ visits }) => {
        const reached = reachSteps(visits, chosen.nodes);
        return reached.length === chosen.at + 1 ? stopOf(visits, reached) : null;
      };
    case 'paths':
      return ({ visits }) => visitOnWay(visits, chosen);
    case 'losses': {
      const [cardOf, log] = [readCards(database, asked.filter.flow), readLaterLog(database)];
      return (journey) => {
        const lost = lossOf(journey, cardOf, log);
        return lost?.node === chosen.node ? lost : null;
      };
    }
  }
}

/** The last entered first. */
function compare(one: Pick<Found, 'at' | 'id' | 'seq'>, other: Pick<Found, 'at' | 'id' | 'seq'>): number {
  return other.at - one.at || (other.id < one.id ? -1 : Number(other.id > one.id)) || other.seq - one.seq;
}
