import type { MoodFacts } from '../../../engine/sdk/event.ts';
import type { Json } from '../../../engine/sdk/value.ts';
import { sentiment } from '../../../nodes/effects.ts';

/** How a text sounds, to a thousandth, as the server reads every text of a conversation; undefined where it does not. */
export async function readMood(text: string, perform: (effect: { readonly kind: string; readonly params: Json }) => Promise<{ readonly outcome: string; readonly data: Json }>): Promise<MoodFacts | undefined> {
  const { outcome, data } = await perform({ kind: sentiment.kind, params: { texts: [text] } });
  const read = outcome === 'read' ? sentiment.outcomes.read.safeParse(data).data : undefined;
  return read && { score: rounded(read.score), anger: rounded(read.anger), complaint: rounded(read.complaint) };
}

function rounded(share: number): number {
  return Math.round(share * 1_000) / 1_000;
}
