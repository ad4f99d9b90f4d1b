/**
 * Lets tasks of the same name run one at a time, in the order in which they were given; those of different names do not
 * wait for one another. A task that fails holds up none behind it.
 */
export function createOrder(): <T>(name: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const before = last.get(name);
    const running = before === undefined ? task() : before.then(task, task);
    const settled = running.then(forget, forget);
    last.set(name, settled);
    return running;

    function forget(): void {
      if (last.get(name) === settled) last.delete(name);
    }
  };
}
