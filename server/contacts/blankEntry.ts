import { surveyMark } from '../contract.ts';
import { assignments } from '../db/schema.ts';
import { classify, contact, faqMatch, handoff, sentiment } from '../../nodes/effects.ts';

/** What names things of ours and not of the customer, wherever it stands. */
const names = ['messageId', 'choice', 'id', 'kind', 'effect', 'outcome', 'timer', 'status', 'locale', 'entry', 'leadsTo', 'class', 'level', 'language', 'basis', 'agent', 'field'];

/** What else is no words of or about the customer, by the kind of the entry. */
const more: Readonly<Record<string, readonly string[]>> = {
  agent: ['name'],
  'customer-left': ['by'],
  fault: ['reason'],
  requested: ['knowledge', 'team', 'skill', 'reason'],
  'ruled-out': ['base', 'by'],
  settled: ['to'],
  surveyed: ['reasons'],
  'taken-over': ['name', 'to'],
  transferred: ['to'],
  'wrapped-up': ['resolution'],
};

/** Words by which readers of the log tell things apart: where they stand it is no word of the customer. */
const fixed = new Map<string, readonly string[]>([
  ['how', assignments.how.enumValues],
  ['step', surveyMark.shape.step.options],
]);

/** Labels that staff gave, by the kind of the entry. */
const labels: Readonly<Record<string, string>> = { tagged: 'tags', 'wrapped-up': 'topic' };

/** Records whose very keys are not ours. */
const records = new Set(['variables', 'values', 'write', 'attributes']);

/** Effects of whose parameters and outcomes it is known where words stand. */
const known = new Set<unknown>([classify.kind, contact.kind, faqMatch.kind, handoff.kind, sentiment.kind]);

/** Values that a ticket's history may tell: those of these fields are none of the customer's words. */
const plainFields = new Set(['status', 'priority', 'assignee', 'team']);

/** Whether a text may stay where it stands. */
type IsKept = (name: string, text: string) => boolean;

/**
 * What a log entry holds, without the words of and about the customer: its shape, figures, ids and the names of staff stay,
 * so that all that is counted comes out the same and the log can still be read. What is not known to be harmless goes.
 * Of the labels that staff gave, those stay of which `isShared` says that they are not this person's alone.
 *
 * @example blankEntry('customer', { messageId: 'm1', text: 'I am Lin' }, () => false) // { messageId: 'm1', text: '' }
 */
export function blankEntry(kind: string, data: unknown, isShared: (label: string) => boolean): unknown {
  const of = <T>(record: Readonly<Record<string, T>>): T | undefined => (Object.hasOwn(record, kind) ? record[kind] : undefined);
  const [kept, label] = [new Set([...names, ...(of(more) ?? [])]), of(labels)];
  const isKept: IsKept = (name, text) => kept.has(name) || fixed.get(name)?.includes(text) === true || (name === label && isShared(text));
  if (isObject(data) && (kind === 'requested' || kind === 'settled') && !known.has(data['kind'])) return { ...blankObject(data, isKept), data: {}, params: {} };
  return blank(data, '', isKept);
}

/** What a ticket's history holds, likewise. */
export function blankTicketEvent(data: unknown): unknown {
  return blank(data, '', (name) => names.includes(name));
}

function blank(value: unknown, name: string, isKept: IsKept): unknown {
  if (typeof value === 'string') return isKept(name, value) ? value : '';
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string') ? value.filter((each) => isKept(name, each)) : value.map((each) => blank(each, name, isKept));
  if (!isObject(value)) return value;
  // Somebody of the staff.
  if (name === 'by' || name === 'mentions') return value;
  return records.has(name) ? {} : blankObject(value, isKept);
}

function blankObject(of: Readonly<Record<string, unknown>>, isKept: IsKept): Record<string, unknown> {
  const plain = typeof of['field'] === 'string' && plainFields.has(of['field']);
  return Object.fromEntries(Object.entries(of).map(([name, each]) => [name, plain && (name === 'before' || name === 'after') ? each : blank(each, name, isKept)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
