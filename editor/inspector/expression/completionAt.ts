import { templateParts } from './templateParts.ts';

/** What is being typed at the caret: the word so far, and whether it stands in an expression. */
export interface Completion {
  readonly typed: string;
  readonly from: number;
  readonly to: number;
  /** What an insertion needs around it to stand in an expression. */
  readonly before: string;
  readonly after: string;
}

/**
 * What could be completed at the caret; null where nothing is meant to be. `asked` is when somebody
 * asked for it: then there is always something.
 *
 * @example completionAt('Hello {{ na', 11, 'template', false) // { typed: 'na', from: 9, to: 11, before: '', after: ' }}' }
 */
export function completionAt(text: string, caret: number, language: 'template' | 'expression', asked: boolean): Completion | null {
  const typed = /(?:\bcontact\.)?[A-Za-z_]\w*$|\bcontact\.$/.exec(text.slice(0, caret))?.[0] ?? '';
  const place = { typed, from: caret - typed.length, to: caret };
  if (language === 'expression') return asked || (typed !== '' && !withinQuotes(text.slice(0, place.from))) ? { ...place, before: '', after: '' } : null;
  const part = templateParts(text).find(({ start, end }) => start <= caret && caret <= end);
  if (part === undefined) return asked ? { typed: '', from: caret, to: caret, before: '{{ ', after: ' }}' } : null;
  if (withinQuotes(text.slice(part.start, place.from))) return null;
  const opened = text.slice(part.start, place.from);
  return { ...place, before: opened === '' ? ' ' : '', after: part.closed ? (text.slice(caret, part.end) === '' ? ' ' : '') : ' }}' };
}

/** Whether a quote before the caret has no end yet. */
function withinQuotes(before: string): boolean {
  return before.replace(/\\[^]/gu, '').replace(/"[^"]*"|'[^']*'/gu, '').search(/["']/u) >= 0;
}
