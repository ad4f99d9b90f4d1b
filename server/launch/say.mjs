const chinese = /^zh/i.test(
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || new Intl.DateTimeFormat().resolvedOptions().locale,
);

/**
 * Prints one line of start-up in the reader's language, to stderr, so that a command's own output stays clean.
 * @param {{ zh: string, en: string }} text
 */
export function say(text) {
  process.stderr.write(`${chinese ? text.zh : text.en}\n`);
}
