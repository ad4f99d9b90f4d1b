import { randomBytes } from 'node:crypto';

/**
 * An id for a conversation that begins `now`, in milliseconds since 1970. Later ids come after earlier ones in the
 * order of bytes: chats that go on at the same time lie together in every table, and turns write fewer pages. An id is
 * no secret; a conversation's token is.
 */
export function newConversationId(now: number): string {
  return `c${now.toString(36).padStart(9, '0')}${randomBytes(6).toString('base64url')}`;
}
