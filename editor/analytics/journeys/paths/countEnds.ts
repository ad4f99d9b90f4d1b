import type { PathPlace } from '../../../../server/contract.ts';

/** What becomes of who goes no further, as it is drawn: those who went silent or closed the chat are one. */
export const endKinds = ['left', 'handed', 'ended', 'failed', 'open', 'further'] as const;
export type EndKind = (typeof endKinds)[number];

/** How many at a place go no further in one way. */
export function countEnds({ ends }: Pick<PathPlace, 'ends'>, kind: EndKind): number {
  return kind === 'left' ? ends.silent + ends.closed : ends[kind];
}
