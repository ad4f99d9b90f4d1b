import type { TFunction } from 'i18next';

/** What the compiler of expressions finds, said to an operator. Its own words stay where they help. */
export function explainIssue(message: string, t: TFunction<'inspector'>): string {
  const name = /^(?:Unknown variable: |the flow has no variable )(\w+)/.exec(message)?.[1];
  if (name !== undefined) return t('expression.unknown', { name });
  const mistyped = /^the variable (\w+) is a /.exec(message)?.[1];
  if (mistyped !== undefined) return t('expression.wrongType', { name: mistyped });
  const result = /^expected (.+), found (.+)$/.exec(message);
  if (result) return t('expression.result', { wanted: typeName(result[1]?.split(' or ')[0] ?? '', t), found: typeName(result[2] ?? '', t) });
  if (message.startsWith('an opening {{')) return t('expression.braces');
  if (message.includes('deep at most')) return t('expression.deep');
  const detail = message.replace(/^(?:no such overload|found no matching overload for|error parsing regexp): ?'?/i, '');
  if (/error parsing regexp/i.test(message)) return t('expression.pattern', { detail });
  if (/no such overload/i.test(message)) return t('expression.overload', { detail });
  if (/overload|function|method|argument/i.test(message)) return t('expression.function', { detail });
  return t('expression.syntax', { detail: message });
}

function typeName(of: string, t: TFunction<'inspector'>): string {
  if (of === 'bool') return t('type.boolean');
  if (of === 'string') return t('type.text');
  if (['double', 'int', 'uint'].includes(of)) return t('type.number');
  if (of.startsWith('list')) return t('type.list');
  return of === 'google.protobuf.Timestamp' ? t('type.time') : of;
}
