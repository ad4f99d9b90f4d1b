import type { ConversationRecord, DeskEntry, DeskEventName } from '../../contract.ts';

/** Events of which what is said beside them is a word of a list, and not one staff wrote for one another. */
const listed: ReadonlySet<DeskEventName | undefined> = new Set<DeskEventName>(['tagged', 'wrapped-up', 'surveyed']);

/** What analysts read of what the desk shows: no notes, and of what was done not why. Null where that is nothing. */
export function toRecordEntry(entry: DeskEntry | null): ConversationRecord['messages'][number] | null {
  if (entry === null) return null;
  const { from, mentions: _mentions, whisper: _whisper, reason, ...rest } = entry;
  if (from === 'note') return null;
  return { ...rest, from, ...(reason !== undefined && listed.has(entry.event) && { reason }) };
}
