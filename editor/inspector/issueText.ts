import type { TFunction } from 'i18next';
import type * as z from 'zod';
import { valueAt, type Path } from './schema/path.ts';
import type { Json } from '../../engine/sdk/value.ts';

/** What a schema's issue says to an operator, in the reader's language. */
export function issueText(issue: z.core.$ZodIssue, config: Json, t: TFunction<'inspector'>): string {
  const value = valueAt(config, placeOf(issue));
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined || value === null || value === '') return t('issue.required');
      if (issue.expected === 'int') return t('issue.whole');
      return issue.expected === 'number' ? t('issue.number') : t('issue.format');
    case 'too_small':
      if (issue.origin === 'string') return t('issue.required');
      if (issue.origin === 'array') return t('issue.fewest', { count: Number(issue.minimum) });
      return t(issue.inclusive === false ? 'issue.above' : 'issue.least', { limit: Number(issue.minimum) });
    case 'too_big':
      if (issue.origin === 'string') return t('issue.longest', { limit: Number(issue.maximum) });
      if (issue.origin === 'array') return t('issue.manyItems', { count: Number(issue.maximum) });
      return t('issue.most', { limit: Number(issue.maximum) });
    case 'unrecognized_keys':
      return t('issue.keys', { keys: issue.keys.join(', ') });
    case 'invalid_union':
    case 'invalid_value':
      return t('issue.choose');
    case 'invalid_format':
      return t(issue.message === 'letters, digits, . _ and - only' ? 'issue.wayName' : 'issue.format');
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of': {
      const known = issue.message in custom ? custom[issue.message] : undefined;
      return known ? t(known) : t('issue.other', { message: issue.message });
    }
  }
}

/** The place of an issue, without what cannot stand in JSON. */
export function placeOf({ path }: z.core.$ZodIssue): Path {
  return path.map((key) => (typeof key === 'number' ? key : String(key)));
}

/** The nodes' own rules, by their words. */
const custom: Readonly<Record<string, `issue.${'needsMessage' | 'choiceTwice' | 'caseTwice' | 'wayTwice' | 'topicTwice' | 'bounds' | 'timeZone' | 'day' | 'written' | 'wait' | 'unsure' | 'negative'}`>> = {
  'choices need a message to stand under': 'issue.needsMessage',
  'two choices have the same id': 'issue.choiceTwice',
  'two cases have the same id': 'issue.caseTwice',
  'two ways have the same name': 'issue.wayTwice',
  'two topics have the same id': 'issue.topicTwice',
  'the smallest number is larger than the largest': 'issue.bounds',
  'this is not an IANA time zone such as Asia/Shanghai': 'issue.timeZone',
  'this time zone is not known': 'issue.timeZone',
  'a day is written 2026-11-30, today, today+30d or today-1d': 'issue.day',
  'write the text in at least one language': 'issue.written',
  'a wait lasts from 0.1 seconds to 400 days': 'issue.wait',
  'unsureFrom is larger than answeredFrom': 'issue.unsure',
  'negativeBelow is larger than positiveFrom': 'issue.negative',
};
