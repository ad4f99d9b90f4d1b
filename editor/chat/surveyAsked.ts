import { openChoices, type ChatState } from './chatStore.ts';

/** Tells one state of an answered survey from the next; undefined while its score is not asked, or waits for an answer. */
export function surveyAsked(chat: ChatState): string | undefined {
  const marks = chat.messages.filter(({ survey }) => survey !== undefined);
  const score = [...marks].reverse().find(({ survey }) => survey?.step === 'score');
  const settled = chat.pending.every(({ state }) => state === 'acknowledged' || state === 'failed');
  return score && settled && openChoices(chat) !== score.seq ? `${score.seq}.${marks.length}` : undefined;
}
