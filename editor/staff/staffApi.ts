import * as z from 'zod';
import type { AuditEntry, ColleagueChange, DeskProfile, NewInvite, NewTeam, TeamChange } from '../../server/contract.ts';
import { auditActions, auditLog, colleague, colleagues, invites, joinLink, team, teamList } from '../app/contract.ts';
import { request } from '../app/request.ts';

/** Which entries of the audit log are wanted. */
export interface AuditWanted {
  /** The id of a member of staff; empty for whoever was not signed in. */
  readonly by: string | null;
  readonly action: AuditEntry['action'] | null;
}

// What these answer is read again with the room.
const done = z.unknown();

/** The calls of the staff room. All throw a `ProblemError`. */
export const staffApi = {
  people: (signal?: AbortSignal) => request('/api/users', { answer: colleagues, signal }),
  change: (id: string, body: ColleagueChange) => request(userPath(id), { method: 'PATCH', body, answer: colleague }),
  setDesk: (id: string, body: DeskProfile) => request(`${userPath(id)}/desk`, { method: 'PUT', body, answer: colleague }),
  disable: (id: string) => request(`${userPath(id)}/disable`, { method: 'POST', answer: colleague }),
  enable: (id: string) => request(`${userPath(id)}/enable`, { method: 'POST', answer: colleague }),
  renewPassword: (id: string) => request(`${userPath(id)}/password-link`, { method: 'POST', answer: joinLink }),

  invites: (signal?: AbortSignal) => request('/api/users/invites', { answer: invites, signal }),
  invite: (body: NewInvite) => request('/api/users/invites', { method: 'POST', body, answer: joinLink }),
  withdraw: (id: string) => request(`/api/users/invites/${encodeURIComponent(id)}`, { method: 'DELETE', answer: done }),

  teams: (signal?: AbortSignal) => request('/api/teams', { answer: teamList, signal }),
  makeTeam: (body: NewTeam) => request('/api/teams', { method: 'POST', body, answer: team }),
  changeTeam: (name: string, body: TeamChange) => request(teamPath(name), { method: 'PATCH', body, answer: team }),
  removeTeam: (name: string, anyway: boolean) => request(`${teamPath(name)}${anyway ? '?anyway=1' : ''}`, { method: 'DELETE', answer: done }),

  audit: (wanted: AuditWanted, before: number | null, signal?: AbortSignal) => request(`/api/audit?${auditQuery(wanted, before === null ? {} : { before: String(before) })}`, { answer: auditLog, signal }),
  actions: (signal?: AbortSignal) => request('/api/audit/actions', { answer: auditActions, signal }),
  auditFile: (wanted: AuditWanted, language: 'zh' | 'en') => `/api/audit/export?${auditQuery(wanted, { language })}`,
};

function userPath(id: string): string {
  return `/api/users/${encodeURIComponent(id)}`;
}

function teamPath(name: string): string {
  return `/api/teams/${encodeURIComponent(name)}`;
}

function auditQuery({ by, action }: AuditWanted, more: Readonly<Record<string, string>>): string {
  return new URLSearchParams({ ...(by !== null && { by }), ...(action !== null && { action }), ...more }).toString();
}
