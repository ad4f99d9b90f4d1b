/** A name that an expression reads, with its place in the text. */
export interface NameUse {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The variables that a CEL expression reads, in their order. It need not be valid: this reads words, not
 * grammar. Left out are members (`a.b` reads `a`), functions, words within quotes and comments, and what a
 * macro names itself (`list.exists(x, x == name)` reads `list` and `name`).
 *
 * @example namesIn('amount > 100 && text.contains("x")').map((each) => each.name) // ['amount', 'text']
 */
export function namesIn(source: string): readonly NameUse[] {
  const tokens = [...source.matchAll(token)].filter((each) => each.groups?.['skip'] === undefined);
  const found: NameUse[] = [];
  const bound: { readonly name: string; readonly depth: number }[] = [];
  let depth = 0;
  tokens.forEach((each, index) => {
    const [text] = each;
    if (opening.has(text)) depth += 1;
    if (closing.has(text)) {
      depth -= 1;
      while ((bound.at(-1)?.depth ?? depth) > depth) bound.pop();
    }
    if (each.groups?.['name'] === undefined || words.has(text)) return;
    const called = tokens[index + 1]?.[0] === '(';
    const member = tokens[index - 1]?.[0] === '.';
    const variable = tokens[index + 2];
    if (member && called && macros.has(text) && variable?.groups?.['name'] !== undefined && tokens[index + 3]?.[0] === ',') bound.push({ name: variable[0], depth: depth + 1 });
    if (member || called || bound.some(({ name }) => name === text)) return;
    found.push({ name: text, start: each.index, end: each.index + text.length });
  });
  return found;
}

const token = /(?<skip>\s+|\/\/[^\n]*|[bB]?[rR][bB]?(?:"[^"]*"?|'[^']*'?)|[bB]?(?:"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:\\[^]|[^"\\])*"?|'(?:\\[^]|[^'\\])*'?))|(?<name>[A-Za-z_]\w*)|\d[\w.]*|[^]/gu;
const opening: ReadonlySet<string> = new Set(['(', '[', '{']);
const closing: ReadonlySet<string> = new Set([')', ']', '}']);
const macros: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
const words: ReadonlySet<string> = new Set(['true', 'false', 'null', 'in']);
