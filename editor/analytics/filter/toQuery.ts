/**
 * A filter, and what else is asked for, as the query of a request. What is undefined is left out; of a list, each.
 *
 * @example toQuery(filter, { step: ['hello', 'order'] })
 */
export function toQuery(...parts: readonly Readonly<Record<string, string | number | readonly string[] | undefined>>[]): string {
  const pairs = parts.flatMap((part) => Object.entries(part)).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    return typeof value === 'object' ? value.map((each): [string, string] => [name, each]) : [[name, String(value)]];
  });
  return String(new URLSearchParams(pairs));
}
