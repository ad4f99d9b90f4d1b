/**
 * Ends the program with status 1 after a message that a person can act on, in both languages.
 * @param {{ zh: string, en: string }} text
 * @returns {never}
 */
export function refuse(text) {
  process.stderr.write(`\n${text.en}\n\n${text.zh}\n\n`);
  process.exit(1);
}
