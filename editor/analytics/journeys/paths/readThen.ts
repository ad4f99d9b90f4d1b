import { endKinds } from './countEnds.ts';
import type { Then } from './writeThen.ts';

/** Where an address says that conversations went, see `writeThen`; undefined where it says nothing of it. */
export function readThen(text: string | undefined): Then | undefined {
  if (text?.startsWith('to.')) return { to: text.slice(3) || null };
  const end = endKinds.find((kind) => text === `end.${kind}`);
  return end === undefined || end === 'further' ? undefined : { end };
}
