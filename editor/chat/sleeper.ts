export interface Sleeper {
  /** Ends after `milliseconds`, or earlier when woken. */
  sleep(milliseconds: number): Promise<void>;
  wake(): void;
}

/** A wait between two attempts that "we are online again" or a press of "retry" may cut short. */
export function sleeper(): Sleeper {
  const sleeping = new Set<() => void>();
  return {
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          sleeping.delete(end);
          resolve();
        };
        const timer = setTimeout(end, milliseconds);
        sleeping.add(end);
      }),
    wake: () => sleeping.forEach((end) => end()),
  };
}
