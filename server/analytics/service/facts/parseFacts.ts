import { botEnds, type LogFacts } from './ChatFacts.ts';

/**
 * Facts as they were kept; null where they are not whole, so that the log is read instead. Looked through by hand: half a
 * million are read at once, for which a schema would take longer than parsing.
 */
export function parseFacts(text: string): LogFacts | null {
  try {
    const facts: unknown = JSON.parse(text);
    return isFacts(facts) ? facts : null;
  } catch {
    return null;
  }
}

function isFacts(value: unknown): value is LogFacts {
  return isRecord(value) && isNumberOrNull(value['closedAt']) && isListOf(isHandoff, value['handoffs']) && (value['botEnd'] === null || ends.has(value['botEnd'])) && isListOf(isNumber, value['moods']) && isListOf(isText, value['classes']);
}

const ends: ReadonlySet<unknown> = new Set(botEnds);

function isHandoff(value: unknown): boolean {
  return (
    isRecord(value) &&
    isListOf(isTextOrNull, value['teams']) && isFlag(value['queued']) && isText(value['reason']) &&
    isNumber(value['requestedAt']) && isNumberOrNull(value['acceptedAt']) && isNumberOrNull(value['endedAt']) && isFlag(value['left']) &&
    isListOf(isStretch, value['stretches']) && isListOf(isMessage, value['messages'])
  );
}

function isStretch(value: unknown): boolean {
  return isRecord(value) && isText(value['agent']) && isNumber(value['from']) && isNumberOrNull(value['to']) && isFlag(value['passedOn']);
}

function isMessage(value: unknown): boolean {
  return isRecord(value) && isNumber(value['at']) && isNumberOrNull(value['stretch']);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isListOf(is: (value: unknown) => boolean, value: unknown): boolean {
  return Array.isArray(value) && value.every(is);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || typeof value === 'number';
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean';
}
