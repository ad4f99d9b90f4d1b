import type { KnowledgeBase, KnowledgeDetail, KnowledgeEdited, Problem, Role } from '../contract.ts';
import { openTestHouse } from '../flows/openTestHouse.test-support.ts';

type Entry = KnowledgeBase['entries'][number];

export const entry = (id: string, question: string, answer = `About ${id}.`): Entry => ({ id, phrasings: { en: [question] }, answer: { en: answer } });

export const shopEntries: readonly Entry[] = [
  entry('hours', 'When do you open?', 'At nine.'),
  entry('returns', 'How do I return this?', 'By post.'),
  entry('invoice', 'Can I have an invoice?', 'Yes.'),
];

/** A house with knowledge bases, and calls to them. */
export async function openKnowledgeHouse() {
  const test = await openTestHouse();
  let made = 0;

  /** Calls a route and answers its JSON; expects a status. */
  async function ask<T>(method: string, path: string, body?: unknown, { as = 'operator', status = 200, headers = {} }: { as?: Role; status?: number; headers?: Record<string, string> } = {}): Promise<T> {
    const answer = await test.call(as, method, `/api/knowledge${path}`, body, headers);
    const text = await answer.text();
    if (answer.status !== status) throw new Error(`${method} ${path}: ${answer.status} instead of ${status}: ${text.slice(0, 500)}`);
    return JSON.parse(text === '' ? 'null' : text);
  }

  return {
    ...test,
    ask,
    /** A base of its own for each case. */
    async fresh(entries: readonly Entry[] = shopEntries, more: Partial<KnowledgeBase> = {}): Promise<string> {
      made += 1;
      const slug = `base-${made}`;
      await ask('PUT', `/${slug}`, { slug, name: { en: 'Shop' }, entries, ...more });
      return slug;
    },
    edit: (slug: string, change: object, options: { as?: Role } = {}): Promise<KnowledgeEdited> => ask('POST', `/${slug}/changes`, change, options),
    refused: (slug: string, path: string, body: unknown, status: number, options: { as?: Role; headers?: Record<string, string> } = {}): Promise<Problem> => ask('POST', `/${slug}${path}`, body, { ...options, status }),
    undo: (slug: string, revision: number): Promise<KnowledgeEdited> => ask('POST', `/${slug}/changes/${revision}/undo`),
    detail: (slug: string): Promise<KnowledgeDetail> => ask('GET', `/${slug}/detail`),
    read: (slug: string): Promise<KnowledgeBase> => ask('GET', `/${slug}`),
    /** The id of the entry that a text finds, and what is decided. */
    async find(slug: string, text: string, of: 'live' | 'draft' = 'live'): Promise<string> {
      const { decision, ranked } = await ask<{ decision: string; ranked: { entry: { id: string } }[] }>('POST', `/${slug}/match`, { text, of });
      return `${decision} ${ranked[0]?.entry.id ?? ''}`.trim();
    },
    addTests: (slug: string, tests: readonly { question: string; expects: string | null }[]): Promise<{ tests: { id: string }[] }> => ask('POST', `/${slug}/tests`, { tests }, { status: 201 }),
  };
}
