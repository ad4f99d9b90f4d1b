import * as z from 'zod';
import { handoff } from '../../engine/sdk/handoff.ts';
import { toMessage, type StoredEntry } from '../chat/log.ts';
import { person, type DeskEntry, type DeskEventName } from '../contract.ts';

/** What the log holds of a note. */
export const noted = z.object({ text: z.string(), by: person, mentions: z.array(person), whisper: z.boolean(), messageId: z.string() });
export type Noted = z.infer<typeof noted>;

/** What the log holds beside a person's decision: who, how, to whom and why. */
const decided = z.object({
  kind: z.string().optional(),
  outcome: z.string().optional(),
  how: z.enum(['accepted', 'routed', 'transferred', 'taken']).optional(),
  by: person.optional(),
  to: z.string().optional(),
  reason: z.string().optional(),
});

const mood = z.object({ mood: z.object({ score: z.number() }).optional() });
const tagged = z.object({ by: person, tags: z.array(z.string()) });
const wrapped = z.object({ by: person, resolution: z.string() });
const surveyed = z.object({ score: z.number().nullable().optional() });
const closed = z.object({ status: z.string() });

/** What the desk shows of a log entry, or null where that is nothing. */
export function toDeskEntry(entry: StoredEntry): DeskEntry | null {
  const message = toMessage(entry);
  const data: unknown = JSON.parse(entry.data ?? '{}');
  if (message !== null) {
    const score = entry.kind === 'customer' ? mood.parse(data).mood?.score : undefined;
    return { ...message, ...(score === undefined ? {} : { mood: score }) };
  }
  const stamp = { seq: entry.seq, at: new Date(entry.at).toISOString() };
  const event = (name: DeskEventName, more: Partial<DeskEntry> = {}): DeskEntry => ({ ...stamp, from: 'event', text: '', event: name, ...more });
  switch (entry.kind) {
    case 'note': {
      const { text, by, mentions, whisper, messageId } = noted.parse(data);
      return { ...stamp, from: 'note', text, by, mentions, whisper, messageId };
    }
    case 'settled': {
      const { kind, outcome, how, ...told } = decided.parse(data);
      return kind === handoff.kind && isShown(outcome) ? event(outcome === 'accepted' ? (how ?? 'accepted') : outcome, told) : null;
    }
    case 'transferred': {
      const { how: _how, kind: _kind, outcome: _outcome, ...told } = decided.parse(data);
      return told.to === undefined ? event('disconnected', told) : event('transferred', told);
    }
    case 'handoff-asked':
      return event('asked');
    case 'customer-left':
      return event('left');
    case 'tagged': {
      const { by, tags } = tagged.parse(data);
      return event('tagged', { by, reason: tags.join(', ') });
    }
    case 'wrapped-up': {
      const { by, resolution } = wrapped.parse(data);
      return event('wrapped-up', { by, reason: resolution });
    }
    case 'surveyed':
      return event('surveyed', { reason: String(surveyed.parse(data).score ?? '') });
    case 'status':
      return closed.parse(data).status === 'closed' ? event('closed') : null;
    default:
      return null;
  }
}

function isShown(outcome: string | undefined): outcome is 'accepted' | 'requeued' | 'returned' | 'resolved' {
  return outcome === 'accepted' || outcome === 'requeued' || outcome === 'returned' || outcome === 'resolved';
}
