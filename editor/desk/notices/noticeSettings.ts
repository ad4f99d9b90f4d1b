import { useSyncExternalStore } from 'react';
import * as z from 'zod';

const key = 'handrail.desk.notices';
const shape = z.object({ sound: z.boolean(), browser: z.boolean(), showText: z.boolean() });
export type NoticeSettings = Readonly<z.infer<typeof shape>>;

/** Nothing makes a noise or pops up until the agent wants it to. */
const silent: NoticeSettings = { sound: false, browser: false, showText: false };
let held: NoticeSettings = read();
const listeners = new Set<() => void>();

/** How this browser tells its agent of news. */
export const noticeSettings = {
  get: (): NoticeSettings => held,

  set(change: Partial<NoticeSettings>): void {
    held = { ...held, ...change };
    try {
      localStorage.setItem(key, JSON.stringify(held));
    } catch {
      // Where nothing may be stored, it lasts until the page is closed.
    }
    for (const listener of listeners) listener();
  },
};

export function useNoticeSettings(): NoticeSettings {
  return useSyncExternalStore(subscribe, noticeSettings.get);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): NoticeSettings {
  try {
    return shape.parse(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return silent;
  }
}
