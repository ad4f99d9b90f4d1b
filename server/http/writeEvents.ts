import type { ServerResponse } from 'node:http';

/** Bytes that a reader may be behind; one that is further is cut off and begins anew. */
const backlog = 256 * 1024;

/**
 * Writes server-sent events to a reader. One whose stream has been ended, and who has not taken the end in yet, is
 * passed over: writing to it would be an error that ends the process.
 */
export function writeEvents(response: ServerResponse, text: string): void {
  if (response.writableEnded) return;
  if (!response.write(text) && response.writableLength > backlog) response.destroy();
}
