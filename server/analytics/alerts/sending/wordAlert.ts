import { alertFigures, type Alert, type AlertFigure, type AlertReading, type AlertScope } from '../../../contract.ts';
import { alertTexts } from './alertTexts.ts';

export interface WordedAlert {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What the things of a scope are called, in the language of the rule; ids are all that an alert holds. */
export type ScopeNames = (part: Exclude<keyof AlertScope, 'eachTopic'>, scope: AlertScope) => string;

/**
 * An alert in words, in the language of its rule: what changed, what is usual, since when. The title says it all, for lists
 * of mails.
 *
 * @example wordAlert(alert, 'begun', names).title // 'Too many hand-offs: Hand-off rate 42% (flow Shop)'
 */
export function wordAlert(alert: Alert, kind: 'begun' | 'reminder' | 'ended', names: ScopeNames): WordedAlert {
  const { rule, figure, scope, condition, begunAt, endedAt, endedAs, worst, latest } = alert;
  const texts = alertTexts[rule.language];
  const name = alertFigures[figure].title[texts.at];
  const say = ({ value }: Pick<AlertReading, 'value'>): string => amount(figure, value, rule.language);
  const time = (iso: string): string => `${new Intl.DateTimeFormat('sv-SE', { timeZone: rule.zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(iso))} (${rule.zone})`;
  const where = placeOf(scope, rule.language, names);
  const short = where === '' ? '' : texts.within(where);
  const outOf = alertFigures[figure].unit === 'share' && latest.of > 0 ? texts.outOf(latest.count, latest.of) : '';
  const now = texts.now(name, latest.minutes, `${say(latest)}${outOf}`);
  const scopeLine = where === '' ? [] : [texts.where(where)];
  if (kind === 'ended' && endedAt !== null) {
    const lasted = `${texts.from(time(begunAt), time(endedAt))}${rule.language === 'zh' ? '' : ' '}${texts.worst[condition.direction](say(worst))}`;
    return { title: `${texts.over(texts.ended[endedAs ?? 'over'], rule.name)}${short}`, lines: [lasted, now, ...scopeLine] };
  }
  const { usual } = latest;
  const compared = condition.kind === 'line' ? [texts.limit(condition.direction, say({ value: condition.at }))] : usual === null ? [] : [texts.usual(usual.weeks, say({ value: usual.middle }), say({ value: usual.low }), say({ value: usual.high }))];
  return { title: `${kind === 'reminder' ? texts.again : ''}${texts.title(rule.name, name, say(latest))}${short}`, lines: [now, ...compared, texts.since(time(begunAt)), ...scopeLine] };
}

const parts = ['flow', 'node', 'channel', 'team', 'base', 'topic'] as const;

function placeOf(scope: AlertScope, language: 'zh' | 'en', names: ScopeNames): string {
  const texts = alertTexts[language];
  const told = parts.flatMap((part) => {
    if (scope[part] === undefined) return [];
    if (scope[part] !== '') return [texts.scope[part](names(part, scope))];
    return part === 'node' ? [texts.rescue] : part === 'topic' ? [texts.noTopic] : [];
  });
  return told.join(texts.comma);
}

function amount(figure: AlertFigure, value: number | null, language: 'zh' | 'en'): string {
  if (value === null) return '–';
  const { unit } = alertFigures[figure];
  if (unit === 'share') return `${Math.round(value * 1_000) / 10}%`;
  if (unit === 'count') return String(Math.round(value * 10) / 10);
  const seconds = Math.round(value);
  return alertTexts[language].seconds(Math.floor(seconds / 60), seconds % 60);
}
