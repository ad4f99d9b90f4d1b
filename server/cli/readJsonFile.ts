import { CliError } from './cliError.ts';
import { readBytes } from './readBytes.ts';

/** A file's JSON, of unknown shape. @throws {CliError} when it cannot be read or is not JSON. */
export function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(readBytes(file).toString('utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw new CliError(`${file} 不是合法的 JSON：${error.message}`, `${file} is not JSON: ${error.message}`);
    throw error;
  }
}
