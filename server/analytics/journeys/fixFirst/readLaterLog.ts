import type { Database } from '../../../db/open.ts';
import type { LaterLog } from './lossOf.ts';

/** Looks into logs for what was said after a place. It needs no words: what is erased tells the same. */
export function readLaterLog({ connection }: Database): LaterLog {
  const after = (condition: string) => connection.prepare<[string, number], number>(`select 1 from events where conversation_id = ? and seq > ? and ${condition} limit 1`).pluck();
  const [spoke, served] = [after("kind in ('customer', 'handoff-asked')"), after("kind = 'agent'")];
  const helpful = connection.prepare<[string, number, number], number>("select data ->> '$.helpful' from events where conversation_id = ? and seq > ? and kind = 'rated' and data ->> '$.seq' > ? order by seq desc limit 1").pluck();
  return {
    spoke: (id, seq) => spoke.get(id, seq) !== undefined,
    disliked: (id, seq) => helpful.get(id, seq, seq) === 0,
    served: (id, seq) => served.get(id, seq) !== undefined,
  };
}
