import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work goes on before others get a turn, in milliseconds. */
const sliceMs = 4;

/** Makes a function to call between the steps of long work: it lets others have a turn once a slice of time is used up. */
export function createBreather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < sliceMs) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}
