type Unit = 'seconds' | 'minutes' | 'hours' | 'days';

/** A span of time in words, in its own unit. @example durationText(5, 'minutes', 'zh') // '5 分钟' */
export function durationText(amount: number, unit: Unit, language: 'zh' | 'en'): string {
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(amount);
  if (language === 'zh') return `${figure} ${chinese[unit]}`;
  return `${figure} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}

/** Minutes in the largest unit that takes them whole. @example minutesText(120, 'en') // '2 hours' */
export function minutesText(minutes: number, language: 'zh' | 'en'): string {
  if (minutes >= 1_440 && minutes % 1_440 === 0) return durationText(minutes / 1_440, 'days', language);
  if (minutes >= 60 && minutes % 60 === 0) return durationText(minutes / 60, 'hours', language);
  return minutes < 1 ? durationText(minutes * 60, 'seconds', language) : durationText(minutes, 'minutes', language);
}

const chinese: Readonly<Record<Unit, string>> = { seconds: '秒', minutes: '分钟', hours: '小时', days: '天' };
