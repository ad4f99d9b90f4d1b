import type { ServiceFigures } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import type { Period } from '../../filter/periodOf.ts';
import { isComparable } from '../../filter/isComparable.ts';
import { compareMeasures, type Side } from '../compareMeasures.ts';
import { createCalendar } from '../createCalendar.ts';
import type { ChatFacts } from '../facts/ChatFacts.ts';
import { clockPeriod } from '../facts/clockPeriod.ts';
import { readChats, type ChatsAsked } from '../facts/readChats.ts';
import type { Asked } from '../registry/Figure.ts';
import { chatFiguresFor } from '../registry/chatFiguresFor.ts';
import { valueOf } from '../valueOf.ts';

export interface ServiceFiguresAsked extends ChatsAsked, Asked {
  readonly before: Period;
  readonly zone: string;
}

/** The figures of a period beside those of another, with how they have changed where that can be said. */
export function readServiceFigures(database: Database, { filter, period, before, zone, ...asked }: ServiceFiguresAsked): Pick<ServiceFigures, 'comparable' | 'figures'> {
  const calendar = createCalendar(zone);
  const side = (of: Period): Side<ChatFacts> => {
    const chats = readChats(database, { filter, period: of });
    const first = clockPeriod(of, zone).from;
    const byDay = new Map<string, ChatFacts[]>(calendar.days(of, asked.now).map((day) => [day, []]));
    for (const chat of chats) byDay.get(calendar.at(Math.max(chat.begunAt, first)).day)?.push(chat);
    return { chats, days: [...byDay.values()] };
  };
  const [earlier, later] = [side(before), side(period)];
  const comparable = isComparable(database, before);
  return {
    comparable,
    figures: chatFiguresFor(filter).map(([key, figure]) => ({
      key,
      value: valueOf(figure, later.chats, asked),
      before: valueOf(figure, earlier.chats, asked),
      change: comparable ? compareMeasures(figure, earlier, later, asked) : null,
    })),
  };
}
