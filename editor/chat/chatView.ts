import { emptyChat, type ChatState } from './chatStore.ts';
import type { Link } from './connection.ts';
import type { PublicFlow, SurveyState } from '../../server/contract.ts';
import type { SavedConversation } from './savedConversation.ts';

/** All that the page shows, as the client knows it. */
export interface ChatView {
  /** `asleep`: nothing begun, because nobody has opened the chat yet. `missing`: there is no such chat. */
  phase: 'loading' | 'asleep' | 'ready' | 'missing';
  flow: PublicFlow | undefined;
  chat: ChatState;
  link: Link | 'connecting';
  /** The server asked us to wait. */
  busy: boolean;
  /** The stored conversation was gone, so this is a new one. */
  renewed: boolean;
  /** Unsent texts of a conversation that was gone, handed back to the composer. */
  returned: string;
  conversation: SavedConversation | undefined;
  /** Whether an answer helped, by its seq, as the customer said. */
  ratings: ReadonlyMap<number, boolean>;
  /** How the customer rated the conversation, once that is known. */
  survey: SurveyState | undefined;
  /** Nothing is taken from this customer at the moment. */
  blocked: boolean;
}

export const emptyView: ChatView = {
  phase: 'loading', flow: undefined, chat: emptyChat, link: 'connecting', busy: false, renewed: false, returned: '', conversation: undefined,
  ratings: new Map(), survey: undefined, blocked: false,
};
