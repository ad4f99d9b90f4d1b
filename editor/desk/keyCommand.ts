import type { Command } from './commands.ts';

const keys: Readonly<Record<string, Command>> = {
  a: 'accept', n: 'note', t: 'transfer', c: 'close', b: 'return', '/': 'replies', p: 'panel', j: 'next', ArrowDown: 'next', k: 'previous', ArrowUp: 'previous', Escape: 'back', '?': 'keys',
};
const afterG: Readonly<Record<string, Command>> = { m: 'mine', q: 'waiting', a: 'all' };

/** How long a `g` waits for the key that says where to go. */
const patienceMs = 1_500;

interface Press {
  readonly key: string;
  /** Milliseconds, on any clock. */
  readonly at: number;
}

/**
 * What a key means at the desk, and whether it was a `g` that waits for the next one. `g` was pressed at that time, if
 * it was pressed last. Letters mean the same with the shift lock on.
 */
export function keyCommand({ key, at }: Press, g: number | null): { readonly command: Command | null; readonly g: number | null } {
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (g !== null && at - g <= patienceMs && Object.hasOwn(afterG, name)) return { command: afterG[name] ?? null, g: null };
  if (name === 'g') return { command: null, g: at };
  return { command: Object.hasOwn(keys, name) ? (keys[name] ?? null) : null, g: null };
}
