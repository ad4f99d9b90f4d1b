/** The queue is part of the engine, since a person also stands behind every flow without this node. */
export { handoff } from '../../engine/sdk/index.ts';
