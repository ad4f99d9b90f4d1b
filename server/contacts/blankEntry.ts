import { classify, contact, faqMatch, handoff, sentiment } from '../../nodes/effects.ts';

/** What names things of ours and not of the customer, wherever it stands. */
const names = ['messageId', 'choice', 'id', 'kind', 'effect', 'outcome', 'timer', 'status', 'locale', 'entry', 'leadsTo', 'class', 'level', 'language', 'basis', 'agent', 'field'];

/** What else is no words of or about the customer, by the kind of the entry. */
const more: Readonly<Record<string, readonly string[]>> = {
  agent: ['name'],
  'customer-left': ['by'],
  fault: ['reason'],
  note: ['mentions'],
  requested: ['knowledge', 'team', 'skill', 'reason'],
  surveyed: ['reasons', 'step'],
  tagged: ['tags', 'added', 'removed'],
  'taken-over': ['name', 'to'],
  transferred: ['to'],
  'wrapped-up': ['topic', 'resolution'],
};

/** Records whose very keys are not ours. */
const records = new Set(['variables', 'values', 'write', 'attributes']);

/** Effects of whose parameters and outcomes it is known where words stand. */
const known = new Set<unknown>([classify.kind, contact.kind, faqMatch.kind, handoff.kind, sentiment.kind]);

/** Values that a ticket's history may tell: those of these fields are none of the customer's words. */
const plainFields = new Set(['status', 'priority', 'assignee', 'team']);

/**
 * What a log entry holds, without the words of and about the customer: its shape, figures, ids and the names of staff stay,
 * so that all that is counted comes out the same. What is not known to be harmless goes.
 *
 * @example blankEntry('customer', { messageId: 'm1', text: 'I am Lin' }) // { messageId: 'm1', text: '' }
 */
export function blankEntry(kind: string, data: unknown): unknown {
  const kept = new Set([...names, ...(Object.hasOwn(more, kind) ? (more[kind] ?? []) : [])]);
  if (isObject(data) && (kind === 'requested' || kind === 'settled') && !known.has(data['kind'])) return { ...blankObject(data, kept), data: {}, params: {} };
  return blank(data, '', kept);
}

/** What a ticket's history holds, likewise. */
export function blankTicketEvent(data: unknown): unknown {
  return blank(data, '', new Set([...names, 'delivered']));
}

function blank(value: unknown, name: string, kept: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return kept.has(name) ? value : '';
  if (Array.isArray(value)) return kept.has(name) || !value.every((each) => typeof each === 'string') ? value.map((each) => blank(each, name, kept)) : [];
  if (!isObject(value)) return value;
  // Somebody of the staff.
  if (name === 'by') return value;
  return records.has(name) ? {} : blankObject(value, kept);
}

function blankObject(of: Readonly<Record<string, unknown>>, kept: ReadonlySet<string>): Record<string, unknown> {
  const plain = typeof of['field'] === 'string' && plainFields.has(of['field']);
  return Object.fromEntries(Object.entries(of).map(([name, each]) => [name, plain && (name === 'before' || name === 'after') ? each : blank(each, name, kept)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
