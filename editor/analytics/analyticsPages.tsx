import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

export interface AnalyticsPage {
  /** Its address below `/analytics`; the overview has none. */
  readonly path: string | undefined;
  /** Its key under `page` in the texts. */
  readonly text: 'service' | 'dropOff' | 'journeys' | 'knowledge' | 'live' | 'alerts' | 'reports';
  /** Whether it shows what the filter chooses. */
  readonly filtered: boolean;
  /** Whether it shows one flow at a time. */
  readonly oneFlow: boolean;
  /** What it can be narrowed to beside the filter, where other pages know it by the same name in their addresses. */
  readonly narrows: readonly ('team' | 'agent' | 'within')[];
  readonly Page: LazyExoticComponent<ComponentType>;
}

/** The room's pages, in the order of their tabs. Each is a chunk of its own. */
export const analyticsPages: readonly AnalyticsPage[] = [
  { path: undefined, text: 'service', filtered: true, oneFlow: false, narrows: ['team', 'agent', 'within'], Page: lazy(async () => ({ default: (await import('./service/ServicePage.tsx')).ServicePage })) },
  { path: 'drop-off', text: 'dropOff', filtered: true, oneFlow: true, narrows: [], Page: lazy(async () => ({ default: (await import('./dropOff/DropOffPage.tsx')).DropOffPage })) },
  { path: 'journeys', text: 'journeys', filtered: true, oneFlow: true, narrows: [], Page: lazy(async () => ({ default: (await import('./journeys/JourneysPage.tsx')).JourneysPage })) },
  { path: 'knowledge', text: 'knowledge', filtered: true, oneFlow: false, narrows: [], Page: lazy(async () => ({ default: (await import('./knowledge/KnowledgePage.tsx')).KnowledgePage })) },
  { path: 'live', text: 'live', filtered: false, oneFlow: false, narrows: ['within'], Page: lazy(async () => ({ default: (await import('./live/LivePage.tsx')).LivePage })) },
  { path: 'alerts', text: 'alerts', filtered: false, oneFlow: false, narrows: [], Page: lazy(async () => ({ default: (await import('./alerts/AlertsPage.tsx')).AlertsPage })) },
  { path: 'reports', text: 'reports', filtered: true, oneFlow: false, narrows: ['team', 'agent', 'within'], Page: lazy(async () => ({ default: (await import('./reports/ReportsPage.tsx')).ReportsPage })) },
];
