import type { AlertFigure, AlertRule, AlertScope } from '../../../../server/contract.ts';
import { alertFigures } from '../../../app/contract.ts';
import type { Language } from '../../../i18n/language.ts';

type Quiet = AlertRule['quiet'];

/** A rule as its form holds it: lines in the form's unit, quiet hours as the two that most want. */
export interface RuleDraft extends Omit<AlertRule, 'condition' | 'quiet'> {
  readonly kind: 'unusual' | 'line';
  readonly direction: 'above' | 'below' | 'either';
  /** In the figure's unit; shares in per cent. */
  readonly at: number | '';
  readonly minutes: number;
  /** Null sends at night. */
  readonly night: { readonly from: string; readonly to: string } | null;
  readonly weekend: boolean;
  /** Quiet hours of another kind, which the form does not show. */
  readonly otherQuiet: Quiet;
}

const everyDay: Quiet[number]['days'] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekend: Quiet[number] = { days: ['sat', 'sun'], from: '00:00', to: '24:00' };

/** What a new rule begins with. */
export function newRule(language: Language, zone: string): RuleDraft {
  return { name: '', on: true, language, zone, figure: 'handoffRate', scope: {}, least: 20, remindAfterMinutes: null, kind: 'unusual', direction: 'above', at: '', minutes: 60, night: null, weekend: false, otherQuiet: [] };
}

export function draftOf({ condition, quiet, ...rule }: AlertRule): RuleDraft {
  const nights = quiet.filter(({ days }) => days.length === everyDay.length);
  const isWeekend = (each: Quiet[number]): boolean => JSON.stringify(each) === JSON.stringify(weekend);
  const [night] = nights;
  const scale = alertFigures[rule.figure].unit === 'share' ? 100 : 1;
  return {
    ...rule,
    kind: condition.kind,
    direction: condition.direction,
    at: condition.kind === 'line' ? Math.round(condition.at * scale * 100) / 100 : '',
    minutes: condition.kind === 'line' ? condition.minutes : 60,
    night: night ? { from: night.from, to: night.to } : null,
    weekend: quiet.some(isWeekend),
    otherQuiet: [...nights.slice(1), ...quiet.filter((each) => each.days.length !== everyDay.length && !isWeekend(each))],
  };
}

/** The rule that a draft stands for; null while its line is missing. */
export function ruleOf({ kind, direction, at, minutes, night, weekend: isWeekend, otherQuiet, ...rule }: RuleDraft): AlertRule | null {
  if (kind === 'line' && at === '') return null;
  const scale = alertFigures[rule.figure].unit === 'share' ? 100 : 1;
  return {
    ...rule,
    name: rule.name.trim(),
    condition: kind === 'unusual' ? { kind, direction } : { kind, direction: direction === 'either' ? 'above' : direction, at: Number(at) / scale, minutes },
    quiet: [...(night ? [{ days: everyDay, ...night }] : []), ...(isWeekend ? [weekend] : []), ...otherQuiet],
  };
}

/** A draft of another figure: what it cannot be watched by goes, and the least is what suits it. */
export function withFigure(draft: RuleDraft, figure: AlertFigure): RuleDraft {
  const { by, unit } = alertFigures[figure];
  const parts: readonly string[] = by;
  const scope: AlertScope = Object.fromEntries(Object.entries(draft.scope).filter(([part]) => parts.includes(part)));
  return { ...draft, figure, scope, at: '', least: { count: 5, share: 20, seconds: 3 }[unit] };
}
