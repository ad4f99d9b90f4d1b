import { isRecord, readJson, readMessage, readQueue, readStatus } from './wire.ts';
import type { ChatAction } from './chatStore.ts';
import type { SseEvent } from './sse.ts';

/** What an event of the stream means to the chat; undefined for one this page does not know. */
export function streamAction({ event, data, id }: SseEvent): ChatAction | undefined {
  const body = readJson(data);
  if (event === 'message') {
    const message = readMessage(body);
    return message && { type: 'received', message };
  }
  if (!isRecord(body)) return undefined;
  if (event === 'status') {
    const status = readStatus(body.status);
    const seq = Number(id);
    return status && Number.isFinite(seq) ? { type: 'status', status, seq } : undefined;
  }
  if (event === 'queue') {
    const queue = readQueue(body);
    return queue && { type: 'queue', queue };
  }
  if (event === 'typing' && (body.from === 'bot' || body.from === 'agent')) {
    return { type: 'typing', from: body.from, on: body.on !== false, ...(typeof body.name === 'string' && { name: body.name }) };
  }
  return undefined;
}
