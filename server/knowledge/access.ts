import * as z from 'zod';
import type { Context } from 'hono';
import { requireRole } from '../auth/requireRole.ts';
import { slug } from '../contract.ts';
import type { ApiEnv } from '../http/api.ts';
import { readerLanguage } from '../problem.ts';
import { entryIssues } from './entryIssues.ts';
import { knowledgeProblem, type KnowledgeIssue } from './knowledgeIssue.ts';
import type { Entry } from './storedEntry.ts';
import { tidyEntry } from './tidyEntry.ts';

/** What the routes of the knowledge bases have in common. */
export const tags = ['knowledge'];
export const base = z.object({ slug });

export const readers = requireRole('owner', 'operator', 'supervisor', 'analyst');
export const writers = requireRole('owner', 'operator');

/** Problems that any route answers, any that reads a body, any that writes, and any that changes entries; and any that waits for a reading. */
export const refused = ['auth.required', 'auth.forbidden'] as const;
export const unreadable = ['request.invalid', 'request.not-json', 'request.too-large', 'request.text-damaged'] as const;
export const unstored = ['storage.busy', 'storage.full', 'server.stopping'] as const;
export const unwritten = [...unreadable, 'record.unknown', 'knowledge.invalid', ...unstored] as const;
export const unread = ['analytics.too-much', 'server.stopping'] as const;

/** Entries as they are taken in. @throws {ProblemError} `knowledge.invalid` with every issue, in the reader's language. */
export function acceptedEntries(c: Context<ApiEnv>, entries: readonly Entry[]): Entry[] {
  const tidied = entries.map(tidyEntry);
  const issues = entryIssues(tidied, (index) => `put.${index}`);
  return issues.length > 0 ? refuse(c, issues) : tidied;
}

/** @throws {ProblemError} `knowledge.invalid` with the issues, in the reader's language. */
export function refuse(c: Context<ApiEnv>, issues: readonly KnowledgeIssue[]): never {
  throw knowledgeProblem(issues, readerLanguage(c.req.header('accept-language')));
}
