import { cannedReplies, cannedReply, deskAgent, deskAgents, deskSettings, deskTask, deskTasks, done, mentionList, type AgentState, type CannedReply, type DeskSettings } from '../app/contract.ts';
import { request } from '../app/request.ts';

export type ReplyDraft = Omit<CannedReply, 'id'>;

/** The desk's calls about its people and what they have at hand. All throw a `ProblemError`. */
export const officeApi = {
  me: (signal?: AbortSignal) => request('/api/desk/me', { answer: deskAgent, signal }),
  setState: (state: AgentState) => request('/api/desk/me/state', { method: 'PUT', body: { state }, answer: deskAgent }),
  agents: (signal?: AbortSignal) => request('/api/desk/agents', { answer: deskAgents, signal }),

  mentions: async (signal?: AbortSignal) => (await request('/api/desk/mentions', { answer: mentionList, signal })).mentions,
  readMentions: () => request('/api/desk/mentions/read', { method: 'POST', answer: done }),

  tasks: async (signal?: AbortSignal) => (await request('/api/desk/tasks', { answer: deskTasks, signal })).tasks,
  setTaskDone: (id: string, isDone: boolean) => request(`/api/desk/tasks/${encodeURIComponent(id)}`, { method: 'PATCH', body: { done: isDone }, answer: deskTask }),

  replies: async (signal?: AbortSignal) => (await request('/api/desk/replies', { answer: cannedReplies, signal })).replies,
  /** Makes a reply, or changes the one with this id. */
  saveReply: (id: string | null, reply: ReplyDraft) =>
    id === null ? request('/api/desk/replies', { method: 'POST', body: reply, answer: cannedReply }) : request(`/api/desk/replies/${encodeURIComponent(id)}`, { method: 'PUT', body: reply, answer: cannedReply }),
  removeReply: (id: string) => request(`/api/desk/replies/${encodeURIComponent(id)}`, { method: 'DELETE', answer: done }),

  settings: (signal?: AbortSignal) => request('/api/desk/settings', { answer: deskSettings, signal }),
  saveSettings: (settings: DeskSettings) => request('/api/desk/settings', { method: 'PUT', body: settings, answer: deskSettings }),
};
