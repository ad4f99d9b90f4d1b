import { useState } from 'react';
import type { Saving } from './saving.ts';

type Status = Saving['status'];
const troubles: ReadonlySet<Status> = new Set(['offline', 'conflict', 'signedOut', 'refused']);

/** What screen readers are told of saving: trouble, and that it is over. That all is well each second is no news. */
export function useTold(status: Status): Status | 'back' | null {
  const [told, setTold] = useState<Status | 'back' | null>(null);
  const next = troubles.has(status) ? status : status === 'saved' && told !== null ? 'back' : told;
  if (next !== told) setTold(next);
  return next;
}
