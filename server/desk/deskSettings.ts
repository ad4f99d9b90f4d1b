import { deskSettings, type DeskSettings } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { createSetting, type Setting } from '../db/settings.ts';

/** How chats come to agents, until somebody sets it otherwise. */
export const initialDeskSettings: DeskSettings = { routing: true, priorityMinutes: 5, graceSeconds: 30, topics: [], wrapUp: true };

export function createDeskSettings(database: Database): Setting<DeskSettings> {
  return createSetting(database, 'desk', deskSettings, initialDeskSettings);
}
