export interface Completion {
  /** Where its sign stands in the text. */
  readonly from: number;
  /** What was typed after the sign. */
  readonly typed: string;
}

/**
 * The word that begins with a sign and ends at the cursor, where the sign begins the text or follows a space; else null.
 * So neither an address nor a fraction opens anything.
 *
 * @example completionAt('请看 /ret', 7, '/') // { from: 3, typed: 'ret' }
 */
export function completionAt(text: string, cursor: number, sign: '/' | '@'): Completion | null {
  const before = text.slice(0, cursor);
  const from = before.lastIndexOf(sign);
  if (from === -1 || cursor - from > 41) return null;
  const typed = before.slice(from + 1);
  if (/\s/u.test(typed) || (from > 0 && !/\s/u.test(before.charAt(from - 1)) && !(sign === '@' && /[\u3000-\u9fff\uff00-\uffef]/u.test(before.charAt(from - 1))))) return null;
  return { from, typed };
}
