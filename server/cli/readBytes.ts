import { readFileSync } from 'node:fs';
import { CliError } from './cliError.ts';

/** A file's bytes. @throws {CliError} saying why it cannot be read. */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') throw new CliError(`没有这个文件：${file}`, `there is no file ${file}`);
    throw new CliError(`无法读取 ${file}（${code}）`, `cannot read ${file} (${code})`);
  }
}
