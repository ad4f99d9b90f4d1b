import type { WrapUp } from '../../../server/contract.ts';

/** How a chat can have come out. */
export const resolutions = ['solved', 'unsolved', 'follow-up', 'spam'] as const satisfies readonly WrapUp['resolution'][];
