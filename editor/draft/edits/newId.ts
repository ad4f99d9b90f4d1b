/**
 * An id that nothing has yet: the stem, a dash and four letters or digits.
 *
 * @param random gives numbers from 0 up to 1, as Math.random does.
 * @example newId('wait', (id) => taken.has(id), Math.random) // 'wait-k3x9'
 */
export function newId(stem: string, taken: (id: string) => boolean, random: () => number): string {
  for (;;) {
    const id = `${stem}-${Array.from({ length: 4 }, () => Math.floor(random() * 36).toString(36)).join('')}`;
    if (!taken(id)) return id;
  }
}
