/**
 * The one phone number in an answer, as E.164 (`+8613800138000`): a Chinese mobile number with
 * or without +86, or any number that starts with + or 00 and its country code. Spaces, dots, hyphens
 * and brackets are skipped. Null when there is none or more than one; that it exists is not known.
 */
export function readPhone(text: string): string | null {
  const found = text.normalize('NFKC').slice(0, 200).match(number) ?? [];
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return null;
  const digits = only.replace(/[\s().\-–]/gu, '').replace(/^00(?=[1-9])/u, '+');
  const chinese = /^(?:\+?86)?(1[3-9]\d{9})$/u.exec(digits)?.[1];
  if (chinese !== undefined) return `+86${chinese}`;
  if (/^\+861[1-9]\d*$/u.test(digits)) return null;
  return /^\+[1-9]\d{6,14}$/u.test(digits) ? digits : null;
}

/** A run of digits with what people put between them, not part of a word or a longer code. */
const number = /(?<![A-Za-z0-9_+])\+?\(?\d(?:[\s().\-–]{0,3}\d){5,16}(?![A-Za-z0-9_])/gu;
