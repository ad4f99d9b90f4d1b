import { localize } from '../../../engine/sdk/localizedText.ts';
import { markup, type Markup } from '../../outgoing/markup.ts';
import { reportTexts } from './reportTexts.ts';

export type Language = 'zh' | 'en';

const tags = { zh: 'zh-CN', en: 'en-GB' } as const;
const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const units = { zh: { hours: '小时', minutes: '分', seconds: '秒' }, en: { hours: ' h', minutes: ' min', seconds: ' s' } } as const;

/** How a report writes numbers, days and names, and its notes: each formula once, numbered in the order in which they come up. */
export function createWriting(language: Language, zone: string) {
  const tag = tags[language];
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const two = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' });
  const moment = new Intl.DateTimeFormat(tag, { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' });
  const notes: string[] = [];
  const none = reportTexts[language].noValue;
  const orNone = (format: (value: number) => string) => (value: number | null) => (value === null ? none : format(value));

  return {
    language,
    text: reportTexts[language],
    notes,
    number: orNone((value) => whole.format(value)),
    decimal: orNone((value) => fine.format(value)),
    mood: orNone((value) => two.format(value)),
    share: orNone((value) => percent.format(value)),
    /** A difference of shares. */
    points: (value: number): string => reportTexts[language].points(fine.format(Math.abs(value) * 100)),
    /** A difference as it is written, with its direction: by a sign and by an arrow. */
    directed: (difference: number, written: string): string => (!/[1-9]/.test(written) ? written : difference > 0 ? `▲ +${written}` : `▼ −${written}`),
    /** A length of time in milliseconds. */
    duration: orNone((value) => durationText(value, language, (part) => whole.format(part), (part) => fine.format(part))),
    day: (day: string): string => date.format(new Date(`${day}T00:00:00Z`)),
    moment: (at: number): string => moment.format(at),
    name: (names: Readonly<Record<string, string>>): string => localize(names, language, ['zh', 'en']),
    /** A mark that leads to how a figure is worked out. */
    formula(title: string, formula: string): Markup {
      const note = reportTexts[language].told(title, formula);
      if (!notes.includes(note)) notes.push(note);
      const number = notes.indexOf(note) + 1;
      return markup`<sup><a href="#note-${number}">${number}</a></sup>`;
    },
  };
}

export type Writing = ReturnType<typeof createWriting>;

function durationText(value: number, language: Language, whole: (part: number) => string, fine: (part: number) => string): string {
  const { hours, minutes, seconds } = units[language];
  if (value < 9_950) return `${fine(value / secondMs)}${seconds}`;
  if (value < hourMs - 500) {
    const rounded = Math.round(value / secondMs);
    return rounded < 60 ? `${whole(rounded)}${seconds}` : `${whole(Math.floor(rounded / 60))}${minutes} ${whole(rounded % 60)}${seconds}`;
  }
  const rounded = Math.round(value / minuteMs);
  return `${whole(Math.floor(rounded / 60))}${hours} ${whole(rounded % 60)}${minutes}`;
}
