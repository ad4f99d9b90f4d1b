import { surveyAsked } from './surveyAsked.ts';
import type { Api, ConversationKey } from './api.ts';
import type { ChatState } from './chatStore.ts';
import type { SurveyAnswer, SurveyState } from '../../server/contract.ts';

export interface Surveys {
  /** Asks the server how the conversation was rated; no news where it was not, or cannot be told now. */
  load(): Promise<void>;
  /** Asks so once the customer has answered, or has let it be. */
  watch(chat: ChatState): void;
  /** Whether the answer was kept. */
  answer(answer: SurveyAnswer): Promise<boolean>;
}

interface Options {
  api: Pick<Api, 'survey' | 'answerSurvey'>;
  /** The conversation that is held now; none once all is over. */
  conversation(): ConversationKey | undefined;
  onChange(survey: SurveyState): void;
}

/** What the customer says of the conversation, as the server has it: it may be changed from elsewhere, and by typing. */
export function openSurveys({ api, conversation: held, onChange }: Options): Surveys {
  async function ask(call: (key: ConversationKey) => ReturnType<Api['survey']>): Promise<boolean> {
    const conversation = held();
    if (!conversation) return false;
    const answer = await call(conversation);
    if (answer.kind !== 'ok' || held()?.id !== conversation.id) return false;
    onChange(answer.value);
    return true;
  }
  const load = async (): Promise<void> => void (await ask((key) => api.survey(key)));
  let known = '';

  return {
    load,
    watch(chat) {
      const asked = surveyAsked(chat);
      const state = `${held()?.id}.${asked}`;
      if (asked === undefined || state === known) return;
      known = state;
      void load();
    },
    answer: (answer) => ask((key) => api.answerSurvey(key, answer)),
  };
}
