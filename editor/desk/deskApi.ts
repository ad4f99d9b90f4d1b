import { deskChat, deskChats, deskConversation, deskEntries, done, type DeskChat, type DeskChats, type DeskConversation, type DeskEntries, type TransferRequest, type WrapUp } from '../app/contract.ts';
import { request } from '../app/request.ts';
import type { ChatFilter } from './deskSearch.ts';

interface ListAsked extends ChatFilter {
  readonly view: 'waiting' | 'mine' | 'all';
  /** Where the page before it ended. */
  readonly before?: string | null;
  readonly limit?: number;
}

/** The desk's calls about chats. All throw a `ProblemError`. */
export const deskApi = {
  list(asked: ListAsked, signal?: AbortSignal): Promise<DeskChats> {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(asked)) if (value !== undefined && value !== null) query.set(key, String(value));
    return request(`/api/desk/chats?${query}`, { answer: deskChats, signal });
  },

  read: (id: string, signal?: AbortSignal): Promise<DeskConversation> => request(chatPath(id), { answer: deskConversation, signal }),

  /** What has come since. */
  readAfter: (id: string, cursor: number): Promise<DeskEntries> => request(`${chatPath(id)}/messages?after=${cursor}`, { answer: deskEntries }),

  /** The last entries before a place in the log. */
  readBefore: (id: string, seq: number): Promise<DeskEntries> => request(`${chatPath(id)}/messages?before=${seq}&limit=200`, { answer: deskEntries }),

  /** The same `messageId` again gets the stored answer, so a message may be sent until it arrives. */
  say: (id: string, message: { messageId: string; text: string }): Promise<DeskEntries> =>
    request(`${chatPath(id)}/messages`, { method: 'POST', body: message, answer: deskEntries }),

  note: (id: string, note: { messageId: string; text: string; mentions: readonly string[]; whisper: boolean }): Promise<DeskEntries> =>
    request(`${chatPath(id)}/notes`, { method: 'POST', body: note, answer: deskEntries }),

  accept: (id: string): Promise<DeskChat> => request(`${chatPath(id)}/accept`, { method: 'POST', answer: deskChat }),
  take: (id: string): Promise<DeskChat> => request(`${chatPath(id)}/take`, { method: 'POST', answer: deskChat }),
  return: (id: string): Promise<DeskChat> => request(`${chatPath(id)}/return`, { method: 'POST', answer: deskChat }),
  close: (id: string): Promise<DeskChat> => request(`${chatPath(id)}/close`, { method: 'POST', answer: deskChat }),
  transfer: (id: string, to: TransferRequest): Promise<DeskChat> => request(`${chatPath(id)}/transfer`, { method: 'POST', body: to, answer: deskChat }),
  tag: (id: string, tags: readonly string[]): Promise<DeskChat> => request(`${chatPath(id)}/tags`, { method: 'PUT', body: { tags }, answer: deskChat }),
  wrapUp: (id: string, wrapUp: WrapUp): Promise<object> => request(`${chatPath(id)}/wrap-up`, { method: 'PUT', body: wrapUp, answer: done }),

  /** The agent has read up to here. */
  markRead: (id: string, seq: number): Promise<object> => request(`${chatPath(id)}/read`, { method: 'POST', body: { seq }, answer: done }),
  typing: (id: string): Promise<object> => request(`${chatPath(id)}/typing`, { method: 'POST', answer: done }),
};

function chatPath(id: string): string {
  return `/api/desk/chats/${encodeURIComponent(id)}`;
}
