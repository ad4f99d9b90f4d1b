import type { ServiceTopics, TopicSource } from '../../../contract.ts';
import { isErasedLabel } from '../../../contacts/erasedLabel.ts';
import type { Database } from '../../../db/open.ts';
import type { Period } from '../../filter/periodOf.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import { isComparable } from '../../filter/isComparable.ts';
import { compareShares } from '../compareShares.ts';
import { createCalendar } from '../createCalendar.ts';
import { clockPeriod } from '../facts/clockPeriod.ts';
import { readChats, type ChatsAsked } from '../facts/readChats.ts';
import { readClassTitles } from '../facts/readClassTitles.ts';
import { topicShares } from '../figures/topicShares.ts';
import { topicsOf } from '../figures/topicsOf.ts';

export interface ServiceTopicsAsked extends ChatsAsked {
  readonly before: Period;
  readonly zone: string;
  readonly now: number;
  readonly source: TopicSource;
}

/** Topics that are told: the most frequent. */
const most = 50;
/** What is told in place of a topic that was erased. */
const erased = { zh: '（已抹除）', en: '(erased)' };

/** What conversations were about, the most frequent first, day by day and beside another period. */
export function readServiceTopics(database: Database, { filter, period, before, zone, now, source }: ServiceTopicsAsked): Pick<ServiceTopics, 'comparable' | 'source' | 'days' | 'topics'> {
  const calendar = createCalendar(zone);
  const days = calendar.days(period, now);
  const first = clockPeriod(period, zone).from;
  const place = new Map(days.map((day, at) => [day, at]));
  const [earlier, later] = [readChats(database, { filter, period: before }), readChats(database, { filter, period })];
  const trends = new Map<string, number[]>();
  for (const chat of later) {
    const at = place.get(calendar.at(Math.max(chat.begunAt, first)).day);
    for (const topic of topicsOf(chat, source)) {
      const trend = trends.get(topic) ?? days.map(() => 0);
      trends.set(topic, trend);
      if (at !== undefined) trend[at] = (trend[at] ?? 0) + 1;
    }
  }
  const [shares, sharesBefore] = [topicShares(later, source), topicShares(earlier, source)];
  const noneBefore = proportionOf(0, [...sharesBefore.values()][0]?.of ?? 0);
  const titles = source === 'class' ? readClassTitles(database) : new Map<string, Record<string, string>>();
  const comparable = isComparable(database, before);
  return {
    comparable,
    source,
    days,
    topics: [...shares]
      .toSorted(([one, { count }], [other, { count: than }]) => than - count || (one < other ? -1 : 1))
      .slice(0, most)
      .map(([key, share]) => ({ key, title: titles.get(key) ?? (isErasedLabel(key) ? erased : {}), share, change: comparable ? compareShares(sharesBefore.get(key) ?? noneBefore, share) : null, trend: trends.get(key) ?? [] })),
  };
}
