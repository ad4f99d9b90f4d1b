import { deskChat, deskChats, deskConversation, turnResult, type DeskChat, type DeskConversation, type TurnResult } from '../app/contract.ts';
import { request } from '../app/request.ts';
import type { DeskView } from './deskSearch.ts';

/** The calls of the desk. All throw a `ProblemError`. */
export const deskApi = {
  list: async (view: DeskView, signal?: AbortSignal): Promise<DeskChat[]> => (await request(`/api/desk/chats?view=${view}`, { answer: deskChats, signal })).chats,

  read: (id: string, signal?: AbortSignal): Promise<DeskConversation> => request(chatPath(id), { answer: deskConversation, signal }),

  /** What has come since. */
  readAfter: (id: string, cursor: number): Promise<TurnResult> => request(`${chatPath(id)}/messages?after=${cursor}`, { answer: turnResult }),

  /** The same `messageId` again gets the stored answer, so a message may be sent until it arrives. */
  say: (id: string, message: { messageId: string; text: string }): Promise<TurnResult> =>
    request(`${chatPath(id)}/messages`, { method: 'POST', body: message, answer: turnResult }),

  accept: (id: string): Promise<DeskChat> => request(`${chatPath(id)}/accept`, { method: 'POST', answer: deskChat }),
  return: (id: string): Promise<DeskChat> => request(`${chatPath(id)}/return`, { method: 'POST', answer: deskChat }),
  close: (id: string): Promise<DeskChat> => request(`${chatPath(id)}/close`, { method: 'POST', answer: deskChat }),
};

function chatPath(id: string): string {
  return `/api/desk/chats/${encodeURIComponent(id)}`;
}
