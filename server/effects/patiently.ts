import { NotYet } from './performer.ts';

/** How often one attempt may ask for a moment before it has to do with what is at hand. */
const usualWaits = 4;

/**
 * Makes an attempt that leaves nothing behind when it throws `NotYet`: then it is made again once what it waits for is
 * there. After `most` waits it is told not to ask again.
 */
export async function patiently<T>(attempt: (waits: boolean) => T | Promise<T>, most = usualWaits): Promise<T> {
  for (let waited = 0; ; waited += 1) {
    try {
      return await attempt(waited < most);
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
      await error.ready();
    }
  }
}
