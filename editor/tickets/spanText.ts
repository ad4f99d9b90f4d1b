/**
 * A span of time as one would say it, in the two largest units that matter. Never negative.
 *
 * @example spanText(3_900_000, 'zh') // '1 小时 5 分'
 */
export function spanText(milliseconds: number, language: 'zh' | 'en'): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  const at = units.findIndex(([, size]) => seconds >= size);
  const [first, second] = units.slice(Math.max(0, at < 0 ? units.length - 1 : at));
  if (first === undefined) return '';
  const big = `${Math.floor(seconds / first[1])} ${words[language][first[0]]}`;
  const small = second ? Math.floor((seconds % first[1]) / second[1]) : 0;
  return second && small > 0 ? `${big} ${small} ${words[language][second[0]]}` : big;
}

const units = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]] as const;

const words = {
  zh: { day: '天', hour: '小时', minute: '分', second: '秒' },
  en: { day: 'd', hour: 'h', minute: 'min', second: 's' },
} as const;
