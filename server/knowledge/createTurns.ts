/** Makes a function that runs jobs of one name one after the other; jobs of different names do not wait for each other. */
export function createTurns(): <T>(name: string, job: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (name, job) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(job, job);
    const settled = mine.catch(() => undefined).then(() => {
      if (last.get(name) === settled) last.delete(name);
    });
    last.set(name, settled);
    return mine;
  };
}
