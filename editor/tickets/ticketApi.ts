import { serviceLevels, ticketChoices, ticketDetail, ticketList, turnResult, type ServiceLevels, type TicketChange, type TicketDetail, type TicketReply } from '../app/contract.ts';
import { request } from '../app/request.ts';
import type { TicketSearch } from './ticketSearch.ts';

/** The calls of the tickets' room. All throw a `ProblemError`. */
export const ticketApi = {
  /** Those that are not resolved, unless a status is asked for. */
  list({ status, ...search }: TicketSearch, signal?: AbortSignal) {
    const asked = Object.entries({ ...search, ...(status !== 'any' && { status: status ?? 'unsolved' }) }).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]));
    return request(`/api/tickets?${new URLSearchParams(asked)}`, { answer: ticketList, signal });
  },
  read: (number: number, signal?: AbortSignal) => request(ticketPath(number), { answer: ticketDetail, signal }),
  transcript: (number: number, signal?: AbortSignal) => request(`${ticketPath(number)}/transcript`, { answer: turnResult, signal }),
  choices: (signal?: AbortSignal) => request('/api/tickets/choices', { answer: ticketChoices, signal }),
  /** The same `requestId` again gets the same ticket. */
  make: (body: object): Promise<TicketDetail> => request('/api/tickets', { method: 'POST', body, answer: ticketDetail }),
  change: (number: number, body: TicketChange): Promise<TicketDetail> => request(ticketPath(number), { method: 'PATCH', body, answer: ticketDetail }),
  comment: (number: number, body: Pick<TicketReply, 'messageId' | 'text'>): Promise<TicketDetail> => request(`${ticketPath(number)}/comments`, { method: 'POST', body, answer: ticketDetail }),
  reply: (number: number, body: TicketReply): Promise<TicketDetail> => request(`${ticketPath(number)}/replies`, { method: 'POST', body, answer: ticketDetail }),
  levels: (signal?: AbortSignal) => request('/api/tickets/service-levels', { answer: serviceLevels, signal }),
  setLevels: (body: ServiceLevels) => request('/api/tickets/service-levels', { method: 'PUT', body, answer: serviceLevels }),
};

function ticketPath(number: number): string {
  return `/api/tickets/${number}`;
}
