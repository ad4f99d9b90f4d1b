import type { AnalyticsScope } from '../../contract.ts';
import type { AskedOf } from './askedOf.ts';
import { scopeOf } from './periodOf.ts';

/**
 * What a reading has come to, with what was looked at.
 *
 * @example c.json(await withScope(asked, reader.read('paths', asked)), 200)
 */
export async function withScope<T extends object>({ period, zone }: Pick<AskedOf, 'period' | 'zone'>, reading: Promise<T>): Promise<{ readonly scope: AnalyticsScope } & T> {
  return { scope: scopeOf(period, zone), ...(await reading) };
}
