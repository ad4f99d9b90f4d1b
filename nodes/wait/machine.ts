import { leave, stay, type NodeMachine } from '../../engine/sdk/index.ts';
import { durationMs } from './durationMs.ts';
import { listens } from './listens.ts';
import type { WaitConfig } from './schema.ts';

/** Lets time go by. What customers type during a short wait is heard when it is over. */
export function waitMachine(config: WaitConfig): NodeMachine {
  const onTimer = { over: () => leave('next') };
  return {
    enter: () => stay('waiting', { timers: { over: durationMs(config) } }),
    phases: {
      waiting: listens(config) ? { awaits: 'customer', onTimer, onText: () => leave('message') } : { awaits: 'time', onTimer },
    },
  };
}
