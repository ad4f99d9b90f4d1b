import type { Became } from '../../contract.ts';

/** What became of nobody: to count conversations from. */
export const noEnds: Readonly<Record<Exclude<Became, 'onward'>, number>> = { open: 0, silent: 0, closed: 0, handed: 0, failed: 0, ended: 0 };
