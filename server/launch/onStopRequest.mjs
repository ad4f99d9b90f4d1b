/**
 * Calls back when this program is asked to stop: once per request, though a key press arrives from the terminal and again
 * from npm. A signal to npm itself ends the shell between npm and this and goes no further; that counts as SIGTERM.
 * @param {(signal: NodeJS.Signals) => void} stop
 */
export function onStopRequest(stop) {
  let last = -Infinity;
  /** @param {NodeJS.Signals} signal */
  const ask = (signal) => {
    if (performance.now() - last < 500) return;
    last = performance.now();
    stop(signal);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, ask);

  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    ask('SIGTERM');
  }, 250);
}
