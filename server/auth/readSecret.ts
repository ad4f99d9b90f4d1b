import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret that session cookies are signed with: made once, in a file that only its owner can read.
 * Without it everyone has to sign in again.
 *
 * @throws {Error} when the file is there and holds no secret.
 */
export function readSecret(folder: string): string {
  const file = join(folder, 'secret');
  if (!existsSync(file)) write(file, `${randomBytes(32).toString('base64url')}\n`);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) throw new Error(`${file} holds no secret; remove it to have a new one made (everyone has to sign in again)`);
  return secret;
}

/** Under its name only when it is whole. */
function write(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, 'w', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
}
