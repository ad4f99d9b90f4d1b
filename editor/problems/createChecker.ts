import type { CheckAnswer, CheckRequest } from './checkWorker.ts';

/** What a checker asks of its worker: to be posted to, and to answer each post once. */
export interface CheckPort {
  postMessage: (request: CheckRequest) => void;
  onmessage: ((event: MessageEvent<CheckAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate: () => void;
}

/**
 * Checks documents away from the main thread, one at a time: of those that come while one is being
 * checked, only the latest is checked next. `found` is told the problems with the document they are of. A check that
 * breaks has no answer, and keeps no other from being checked.
 */
export function createChecker(port: CheckPort, found: (problems: CheckAnswer, of: CheckRequest) => void) {
  let running: CheckRequest | null = null;
  let next: CheckRequest | null = null;

  function start(request: CheckRequest): void {
    running = request;
    port.postMessage(request);
  }

  /** Goes on to what has come meanwhile. Returns what was being checked. */
  function finish(): CheckRequest | null {
    const done = running;
    running = null;
    if (next !== null) start(next);
    next = null;
    return done;
  }

  port.onmessage = ({ data }) => {
    const done = finish();
    if (done !== null) found(data, done);
  };
  port.onerror = () => void finish();

  return {
    check(request: CheckRequest): void {
      if (running === null) start(request);
      else next = request;
    },
    stop: () => port.terminate(),
  };
}
