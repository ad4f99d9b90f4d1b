import type { Pair } from './columnOf.ts';

/** What a column of nodes' names holds. */
export const nodeNameAbout: Pair = ['节点类型、编号与它说的第一句话，按最新版本。', 'The node’s type, its id, and the first thing that it says, as the newest version has it.'];
