import { alertScope, type AlertScope } from '../../../contract.ts';

/** The scope that `subjectOf` wrote. */
export function scopeIn(subject: string): AlertScope {
  return alertScope.parse(JSON.parse(subject));
}
