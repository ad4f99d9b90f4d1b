import { consoleText, type Outlet } from '../../engine/sdk/index.ts';
import type { FaqMatchConfig } from './schema.ts';

/** `unsure` is a way out only where no suggestions are offered: otherwise the customer decides. A way without a title goes by its name. */
export function faqMatchOutlets({ offerSuggestions, ways }: FaqMatchConfig): readonly Outlet[] {
  const led = ways.map(({ id, title }) => ({ name: wayOutlet(id), title: consoleText(title, id) }));
  return [answered, ...led, ...(offerSuggestions ? [] : [unsure]), missed, failed];
}

export function wayOutlet(id: string): string {
  return `${way}${id}`;
}

/** Whether an outlet is the way that an entry names, to lead on to a part of the flow. */
export function isWay(outlet: string | null): boolean {
  return outlet?.startsWith(way) ?? false;
}

/** The choice by which a suggestion is picked: so written that no entry's id can be taken for the choice of none. */
export function entryChoice(id: string): string {
  return `${entry}${id}`;
}

/** The entry that a choice picks; null where it picks none. */
export function entryOf(choice: string | null | undefined): string | null {
  return choice?.startsWith(entry) ? choice.slice(entry.length) : null;
}

const answered: Outlet = { name: 'answered', title: { zh: '已回答', en: 'Answered' } };
const unsure: Outlet = { name: 'unsure', title: { zh: '不确定', en: 'Unsure' } };
const missed: Outlet = { name: 'missed', title: { zh: '未命中', en: 'Missed' } };
const failed: Outlet = { name: 'failed', title: { zh: '查询失败', en: 'Failed' }, optional: true };

/** What names that are made of ids begin with. */
const [way, entry] = ['way:', 'entry:'] as const;
