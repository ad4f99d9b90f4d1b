import { writeFileSync } from 'node:fs';
import { CliError } from './cliError.ts';

/** Writes a value as JSON into a file. @throws {CliError} when it cannot be written. */
export function writeJsonFile(file: string, value: unknown): void {
  try {
    writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CliError(`无法写入 ${file}（${code}）`, `cannot write ${file} (${code})`);
  }
}
