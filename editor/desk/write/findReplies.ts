import { localize } from '../../../engine/sdk/localizedText.ts';
import type { CannedReply } from '../../../server/contract.ts';

/**
 * The replies at hand that fit what was typed, the best first: whose shortcut begins with it, holds it, or whose text
 * holds it. One's own go before everyone's.
 */
export function findReplies(replies: readonly CannedReply[], typed: string, locale: string): CannedReply[] {
  const words = typed.trim().toLowerCase();
  const rank = (reply: CannedReply): number => {
    const shortcut = reply.shortcut.toLowerCase();
    if (shortcut.startsWith(words)) return 0;
    if (shortcut.includes(words)) return 1;
    return localize(reply.text, locale).toLowerCase().includes(words) ? 2 : 3;
  };
  return replies
    .map((reply) => ({ reply, rank: rank(reply) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank || Number(b.reply.mine) - Number(a.reply.mine) || a.reply.shortcut.localeCompare(b.reply.shortcut))
    .map(({ reply }) => reply);
}
