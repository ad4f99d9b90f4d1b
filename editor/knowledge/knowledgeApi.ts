import * as z from 'zod';
import type { LocalizedText } from '../../engine/sdk/localizedText.ts';
import type { KnowledgeEdit, KnowledgeSettings, KnowledgeTest, MissSettlement } from '../../server/contract.ts';
import { balancePreview, knowledgeChangeDetail, knowledgeChanges, knowledgeCollisions, knowledgeDetail, knowledgeEdited, knowledgeImport, knowledgeSummaries, knowledgeTestRun, matchReading, missGroups } from '../app/contract.ts';
import { request } from '../app/request.ts';

/** What is tried as a customer would ask it. */
export interface Question {
  readonly text: string;
  /** What the customer said before, oldest first. */
  readonly before?: readonly string[];
  readonly of?: 'draft' | 'live';
}

/** How a file's entries come in: in place of what the base holds, or beside it. */
export type ImportMode = 'replace' | 'merge';

// What these answer is read again with the base.
const done = z.unknown();

/** The calls of the knowledge room. All throw a `ProblemError`. */
export const knowledgeApi = {
  list: (signal?: AbortSignal) => request('/api/knowledge', { answer: knowledgeSummaries, signal }),
  make: (slug: string, name: LocalizedText) => request('/api/knowledge', { method: 'POST', body: { slug, name }, answer: done }),
  detail: (slug: string, signal?: AbortSignal) => request(`${basePath(slug)}/detail`, { answer: knowledgeDetail, signal }),
  change: (slug: string, body: { name?: LocalizedText; settings?: Partial<KnowledgeSettings> }) => request(basePath(slug), { method: 'PATCH', body, answer: done }),
  remove: (slug: string) => request(basePath(slug), { method: 'DELETE', answer: done }),

  edit: (slug: string, body: KnowledgeEdit) => request(`${basePath(slug)}/changes`, { method: 'POST', body, answer: knowledgeEdited }),
  /** Where the history begins, and how much of it comes at once. */
  newest: Number.MAX_SAFE_INTEGER,
  pageOfChanges: 50,
  changes: (slug: string, before: number, signal?: AbortSignal) => request(`${basePath(slug)}/changes?before=${before}&limit=50`, { answer: knowledgeChanges, signal }),
  changeDetail: (slug: string, revision: number, signal?: AbortSignal) => request(`${basePath(slug)}/changes/${revision}`, { answer: knowledgeChangeDetail, signal }),
  undo: (slug: string, revision: number) => request(`${basePath(slug)}/changes/${revision}/undo`, { method: 'POST', answer: knowledgeEdited }),
  publish: (slug: string, acceptWorse: boolean) => request(`${basePath(slug)}/publish`, { method: 'POST', body: { acceptWorse }, answer: knowledgeEdited }),

  addTests: (slug: string, tests: readonly Omit<KnowledgeTest, 'id'>[]) => request(`${basePath(slug)}/tests`, { method: 'POST', body: { tests }, answer: done }),
  changeTest: (slug: string, { id, ...body }: Partial<KnowledgeTest> & Pick<KnowledgeTest, 'id'>) => request(`${basePath(slug)}/tests/${encodeURIComponent(id)}`, { method: 'PATCH', body, answer: done }),
  removeTest: (slug: string, id: string) => request(`${basePath(slug)}/tests/${encodeURIComponent(id)}`, { method: 'DELETE', answer: done }),
  runTests: (slug: string) => request(`${basePath(slug)}/tests/run`, { method: 'POST', answer: knowledgeTestRun }),

  import: (slug: string, file: Blob, mode: ImportMode, dry: boolean) => request(`${basePath(slug)}/import?mode=${mode}${dry ? '&dry=1' : ''}`, { method: 'POST', file, answer: knowledgeImport }),
  exportPath: (slug: string, format: 'json' | 'csv') => `${basePath(slug)}/export?format=${format}`,

  collisions: (slug: string, signal?: AbortSignal) => request(`${basePath(slug)}/collisions`, { answer: knowledgeCollisions, signal }),
  match: (slug: string, question: Question, signal?: AbortSignal) => request(`${basePath(slug)}/match`, { method: 'POST', body: question, answer: matchReading, signal }),
  balance: (slug: string, value: number, signal?: AbortSignal) => request(`${basePath(slug)}/balance?value=${value}`, { answer: balancePreview, signal }),
  misses: (slug: string, state: 'open' | 'ignored', signal?: AbortSignal) => request(`${basePath(slug)}/misses?state=${state}`, { answer: missGroups, signal }),
  settle: (slug: string, body: MissSettlement) => request(`${basePath(slug)}/misses/settle`, { method: 'POST', body, answer: knowledgeEdited }),
};

function basePath(slug: string): string {
  return `/api/knowledge/${encodeURIComponent(slug)}`;
}
