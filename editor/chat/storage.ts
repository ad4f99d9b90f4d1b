export interface Storage {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

/**
 * The browser's storage for this origin, or memory where it is missing, blocked (private mode, third-party frames) or
 * full: the chat then works until the page is closed.
 */
export function openStorage(browser: () => globalThis.Storage): Storage {
  const memory = new Map<string, string>();
  const disk = reachable(browser);
  return {
    get: (key) => memory.get(key) ?? disk?.getItem(key) ?? undefined,
    set(key, value) {
      try {
        if (disk === undefined) throw new Error('no storage');
        disk.setItem(key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value);
      }
    },
    remove(key) {
      memory.delete(key);
      disk?.removeItem(key);
    },
    keys() {
      const stored = disk === undefined ? [] : Array.from({ length: disk.length }, (_, index) => disk.key(index) ?? '');
      return [...new Set([...stored, ...memory.keys()])];
    },
  };
}

function reachable(browser: () => globalThis.Storage): globalThis.Storage | undefined {
  const probe = 'handrail.probe';
  try {
    const disk = browser();
    disk.setItem(probe, probe);
    disk.removeItem(probe);
    return disk;
  } catch {
    return undefined;
  }
}
