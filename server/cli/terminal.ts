import type { BilingualText } from '../../engine/sdk/localizedText.ts';

/** Where a command reads and writes, and in which language it speaks. */
export interface Terminal {
  readonly language: keyof BilingualText;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  /** Writes one line to standard output. */
  say(line: string): void;
  /** Writes a bilingual line to standard error: what is not the result itself. */
  tell(zh: string, en: string): void;
  /** The words of the terminal's language. */
  words(zh: string, en: string): string;
}

/** The terminal of this process; its language follows LC_ALL, LC_MESSAGES and LANG, in that order. */
export function createTerminal(process: NodeJS.Process): Terminal {
  const { env } = process;
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((each) => each !== undefined && each !== '') ?? '';
  const language = /^zh\b|^zh_/i.test(locale) ? 'zh' : 'en';
  // Whoever reads the output may stop early, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const words = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  return {
    language,
    environment: env,
    stdin: process.stdin,
    say: (line) => void process.stdout.write(`${line}\n`),
    tell: (zh, en) => void process.stderr.write(`${words(zh, en)}\n`),
    words,
  };
}
