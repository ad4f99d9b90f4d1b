import type { Proportion } from '../../contract.ts';
import { z95 as z } from './confidence.ts';

/**
 * A share with its 95 % Wilson score interval: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n). Unlike the usual
 * interval it stays within 0 and 1 and is honest for small counts. Source: E. B. Wilson, 1927, JASA 22, 209–212.
 */
export function proportionOf(count: number, of: number): Proportion {
  if (of === 0) return { count, of, share: null, low: 0, high: 1 };
  const p = count / of;
  const middle = p + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  const whole = 1 + z ** 2 / of;
  return { count, of, share: p, low: count === 0 ? 0 : Math.max(0, (middle - reach) / whole), high: count === of ? 1 : Math.min(1, (middle + reach) / whole) };
}
