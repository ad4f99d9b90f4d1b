import * as z from 'zod';

/**
 * The one e-mail address in an answer, in lower case: alone or within a sentence. Null when there is
 * none that is valid, or more than one.
 */
export function readEmail(text: string): string | null {
  const found = text.normalize('NFKC').slice(0, 500).match(/[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9.-]+/giu) ?? [];
  const [first, ...others] = found.map((each) => each.replace(/[.-]+$/u, '').toLowerCase());
  if (first === undefined || others.length > 0) return null;
  return first.length <= 320 && address.safeParse(first).success ? first : null;
}

const address = z.email();
