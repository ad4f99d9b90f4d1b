/** Where the room keeps what it has read. */
export const knowledgeKeys = {
  list: ['knowledge'],
  base: (slug: string) => ['knowledge', slug] as const,
  detail: (slug: string) => ['knowledge', slug, 'detail'] as const,
  changes: (slug: string) => ['knowledge', slug, 'changes'] as const,
  collisions: (slug: string) => ['knowledge', slug, 'collisions'] as const,
  misses: (slug: string) => ['knowledge', slug, 'misses'] as const,
  balance: (slug: string) => ['knowledge', slug, 'balance'] as const,
  run: (slug: string, revision: number) => ['knowledge', slug, 'run', revision] as const,
} as const;
