import * as z from 'zod';
import type { AlertRule, NewDestination } from '../../../server/contract.ts';
import { alertDetail, alertList, alertPreview, alertRules, destinations, madeDestination, openAlerts } from '../../app/contract.ts';
import { request } from '../../app/request.ts';

// What these answer is read again with the page.
const done = z.unknown();

/** The calls of alerts. All throw a `ProblemError`. */
export const alertsApi = {
  counts: (signal?: AbortSignal) => request(path('alerts/open'), { answer: openAlerts, signal }),
  /** An empty `before` begins with the latest. */
  list: (state: 'open' | 'past', before: string, signal?: AbortSignal) => request(path(`alerts?${new URLSearchParams({ state, ...(before !== '' && { before }) }).toString()}`), { answer: alertList, signal }),
  detail: (id: string, signal?: AbortSignal) => request(path(`alerts/${encodeURIComponent(id)}`), { answer: alertDetail, signal }),
  acknowledge: (id: string) => request(path(`alerts/${encodeURIComponent(id)}/acknowledge`), { method: 'POST', answer: done }),

  rules: (signal?: AbortSignal) => request(path('alert-rules'), { answer: alertRules, signal }),
  addRule: (body: AlertRule) => request(path('alert-rules'), { method: 'POST', body, answer: done }),
  changeRule: (id: string, body: AlertRule) => request(path(`alert-rules/${encodeURIComponent(id)}`), { method: 'PUT', body, answer: done }),
  removeRule: (id: string) => request(path(`alert-rules/${encodeURIComponent(id)}`), { method: 'DELETE', answer: done }),
  sendTo: (id: string, to: readonly string[]) => request(path(`alert-rules/${encodeURIComponent(id)}/destinations`), { method: 'PUT', body: { destinations: to }, answer: done }),
  preview: (body: AlertRule) => request(path('alert-rules/preview'), { method: 'POST', body, answer: alertPreview }),

  places: (signal?: AbortSignal) => request(path('alert-destinations'), { answer: destinations, signal }),
  addPlace: (body: NewDestination) => request(path('alert-destinations'), { method: 'POST', body, answer: madeDestination }),
  renewSecret: (id: string) => request(path(`alert-destinations/${encodeURIComponent(id)}/secret`), { method: 'POST', answer: madeDestination }),
  testPlace: (id: string) => request(path(`alert-destinations/${encodeURIComponent(id)}/test`), { method: 'POST', answer: done }),
  removePlace: (id: string) => request(path(`alert-destinations/${encodeURIComponent(id)}`), { method: 'DELETE', answer: done }),
};

function path(of: string): string {
  return `/api/analytics/${of}`;
}
