import { RE2JS } from 're2js';

/**
 * Compiles an operator's pattern to a test over a whole or part of a text, in time linear in the
 * text whatever the pattern (RE2 syntax: no lookaround, no backreferences).
 *
 * @throws {Error} when the pattern is not RE2.
 */
export function compilePattern(source: string): (text: string) => boolean {
  const pattern = RE2JS.compile(source);
  return (text) => pattern.matcher(text).find();
}
