import { RE2JS } from 're2js';

/** Patterns kept compiled: compiling one costs a hundred times what matching a message does. */
const kept = 1_000;

const compiled = new Map<string, RE2JS>();

/**
 * Compiles an operator's pattern to a test of whether a text has it somewhere, or fits it as a whole,
 * in time linear in the text whatever the pattern (RE2 syntax: no lookaround, no backreferences).
 *
 * @throws {Error} when the pattern is not RE2.
 */
export function compilePattern(source: string, extent: 'part' | 'whole' = 'part'): (text: string) => boolean {
  const known = compiled.get(source);
  const pattern = known ?? RE2JS.compile(source);
  if (known === undefined) {
    if (compiled.size >= kept) compiled.clear();
    compiled.set(source, pattern);
  }
  return extent === 'whole' ? (text) => pattern.matcher(text).matches() : (text) => pattern.matcher(text).find();
}
