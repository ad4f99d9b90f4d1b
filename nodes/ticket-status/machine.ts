import * as z from 'zod';
import { call, leave, localize, onOutcomes, readTicketNumber, stay, writeTicketNumber, type BilingualText, type Expressions, type NodeMachine, type Say, type Value } from '../../engine/sdk/index.ts';
import { ticketStatus } from './effect.ts';
import type { TicketStatusConfig } from './schema.ts';
import { tellNone, tellTickets } from './tellTickets.ts';

/** The number that was looked for; null where none was typed. */
const memory = z.number().nullable();

/** Looks for the ticket whose number the customer typed, or all of theirs, and says how they stand. */
export function ticketStatusMachine(config: TicketStatusConfig, expressions: Expressions): NodeMachine {
  const typed = expressions.value(config.number, 'text', 'number');
  const kept = keeps.filter(({ setting }) => config[setting] !== undefined);
  for (const { setting, type } of kept) expressions.variable(config[setting] ?? '', type, setting);

  const keep = (of: Readonly<Record<(typeof keeps)[number]['of'], Value>>): Record<string, Value> => Object.fromEntries(kept.map(({ setting, of: what }) => [config[setting] ?? '', of[what]]));
  const tell = ({ zh, en }: BilingualText, locale: string): Say[] => (config.tell ? [{ text: localize({ zh, en }, locale, ['en']) }] : []);

  return {
    enter(scope) {
      const number = readTicketNumber(String(typed(scope)));
      return stay('asking', { request: call(ticketStatus, { number }), memory: number });
    },
    phases: {
      asking: {
        awaits: 'effect',
        onOutcome: onOutcomes(ticketStatus, {
          found(scope, found) {
            const [first] = found.tickets;
            const set = keep({ number: first ? writeTicketNumber(first.number) : '', status: first?.status ?? '', subject: first?.subject ?? '', count: found.count });
            return leave('found', { set, say: tell(tellTickets(found), scope.locale) });
          },
          none: (scope) => leave('none', { set: keep({ number: '', status: '', subject: '', count: 0 }), say: tell(tellNone(memory.parse(scope.memory)), scope.locale) }),
          failed: () => leave('failed'),
          timeout: () => leave('failed'),
        }),
      },
    },
  };
}

/** What can be kept of the ticket found, by the setting that names the variable. */
const keeps = [
  { setting: 'numberInto', of: 'number', type: 'text' },
  { setting: 'statusInto', of: 'status', type: 'text' },
  { setting: 'subjectInto', of: 'subject', type: 'text' },
  { setting: 'countInto', of: 'count', type: 'number' },
] as const;
