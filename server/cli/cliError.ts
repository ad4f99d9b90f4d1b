import type { BilingualText } from '../../engine/sdk/localizedText.ts';

/** Something that whoever typed the command can put right: shown as one line, and the command exits with 1. */
export class CliError extends Error {
  readonly text: BilingualText;

  constructor(zh: string, en: string) {
    super(en);
    this.text = { zh, en };
  }
}
