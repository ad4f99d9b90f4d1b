import type { Pair } from './columnOf.ts';

/** What a column of nodes' names holds. */
export const nodeNameAbout: Pair = ['节点说的第一句话，按最新版本；不说话的节点为其编号；几个节点说同一句话时，前面加上编号。', 'The first thing that the node says, as the newest version has it; its id where it says nothing; with its id in front where another says the same.'];
