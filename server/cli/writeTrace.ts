import * as z from 'zod';
import type { StoredEntry } from '../chat/log.ts';

const settled = z.object({ kind: z.string(), outcome: z.string(), data: z.unknown() });
const requested = z.object({ kind: z.string() });
const timer = z.object({ timer: z.string() });
const fault = z.object({ reason: z.string(), detail: z.string() });
const suggestion = z.object({ entry: z.string(), score: z.number() });
const answered = suggestion.extend({ matched: z.array(z.string()).optional() });
const unsure = z.object({ suggestions: z.array(suggestion) });
const mood = z.object({ score: z.number(), anger: z.number() });

/** What a part of a conversation's log says of the way through the flow: a line per visit and outcome. */
export function writeTrace(entries: readonly StoredEntry[]): string[] {
  // What was asked and answered at once stands in the log as passed, and its outcome after it.
  const ordered = entries.toSorted((a, b) => placeOf(a, entries) - placeOf(b, entries));
  return ordered.flatMap((entry) => {
    const data: unknown = JSON.parse(entry.data ?? 'null');
    const node = entry.node ?? (entry.kind === 'settled' ? 'desk' : 'rescue');
    switch (entry.kind) {
      case 'entered':
        return [`  · ${node} …`];
      case 'left':
      case 'passed':
        return [`  · ${node} → ${entry.outlet ?? ''}`];
      case 'requested':
        return [`  · ${node} ? ${requested.parse(data).kind}`];
      case 'settled': {
        const { kind, outcome, data: details } = settled.parse(data);
        return [`  · ${node} = ${kind} ${outcome}${detail(details)}`];
      }
      case 'timer':
        return [`  · timer ${timer.parse(data).timer}`];
      case 'fault': {
        const { reason, detail: why } = fault.parse(data);
        return [`  · ${node} ! ${reason}${why === '' ? '' : `: ${why}`}`];
      }
      default:
        return [];
    }
  });
}

function placeOf(entry: StoredEntry, entries: readonly StoredEntry[]): number {
  const settledBy = entry.kind === 'passed' ? entries.find((each) => each.kind === 'settled' && each.node === entry.node && each.seq > entry.seq) : undefined;
  return settledBy === undefined ? entry.seq : settledBy.seq + 0.5;
}

function detail(data: unknown): string {
  const found = answered.safeParse(data);
  if (found.success) return ` ${scored(found.data)}${found.data.matched && found.data.matched.length > 0 ? ` (${found.data.matched.slice(0, 4).join(', ')})` : ''}`;
  const offered = unsure.safeParse(data);
  if (offered.success) return ` ${offered.data.suggestions.map(scored).join(', ')}`;
  const read = mood.safeParse(data);
  return read.success ? ` score ${read.data.score.toFixed(2)}, anger ${read.data.anger.toFixed(2)}` : '';
}

function scored({ entry, score }: z.infer<typeof suggestion>): string {
  return `${entry} ${score.toFixed(2)}`;
}
