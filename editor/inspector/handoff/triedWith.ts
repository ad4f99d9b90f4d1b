import { noticeText } from '../../../engine/compile/noticeText.ts';
import { noSigns } from '../../../engine/compile/signs.ts';
import { createPhrases } from '../../../engine/sdk/createPhrases.ts';
import type { FaultReason, MoodFacts } from '../../../engine/sdk/event.ts';
import type { FlowHandoff } from '../../../engine/sdk/flowHandoff.ts';

/** The first message that brings in a person, by its place, and why; null when none does. */
export interface Tried {
  readonly at: number;
  readonly reason: FaultReason;
}

/** Runs a customer's messages, with their moods, past what brings in a person, as a conversation does. */
export function triedWith(handoff: FlowHandoff, messages: readonly { readonly text: string; readonly mood: MoodFacts | undefined }[]): Tried | null {
  const triggers = { to: -1, asks: createPhrases(handoff.phrases), limits: handoff };
  let signs = noSigns;
  for (const [at, { text, mood }] of messages.entries()) {
    const noticed = noticeText(triggers, { signs, choices: [] }, text, mood);
    if (noticed.reason !== null) return { at, reason: noticed.reason };
    signs = noticed.signs;
  }
  return null;
}
