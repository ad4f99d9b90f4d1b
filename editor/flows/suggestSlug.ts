/** How long a slug may be; the contract's own rule. */
const longest = 64;

/**
 * A slug for a flow's address: from the first of the names that has Latin letters or digits, else `flow`; with a number
 * where others have it already.
 *
 * @param names in the order in which they are tried
 * @param taken slugs that cannot be had
 * @example suggestSlug(['清禾客服', 'Qinghe Support'], new Set(['qinghe-support'])) // 'qinghe-support-2'
 */
export function suggestSlug(names: readonly string[], taken: ReadonlySet<string>): string {
  const stem = names.map(plain).find((each) => each !== '') ?? 'flow';
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const numbered = `${stem.slice(0, longest - ending.length).replace(/-$/, '')}${ending}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function plain(name: string): string {
  const words = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, longest).replace(/-$/, '');
}
