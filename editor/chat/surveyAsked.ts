import { openChoices, scoreQuestion, type ChatState } from './chatStore.ts';

/** Tells one state of an answered survey from the next; undefined while its score is not asked, or waits for an answer. */
export function surveyAsked(chat: ChatState): string | undefined {
  const score = scoreQuestion(chat);
  const settled = chat.pending.every(({ state }) => state === 'acknowledged' || state === 'failed');
  return score && settled && openChoices(chat) !== score.seq ? `${score.seq}.${chat.messages.filter(({ survey }) => survey !== undefined).length}` : undefined;
}
