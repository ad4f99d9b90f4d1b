/** Columns that a line may fill before its value is spread over several lines. */
const width = 120;

/**
 * JSON as a person likes to read it: two spaces per level, and whatever fits into a line on one line, so that a text
 * in two languages or an edge takes one line. What was printed of an object is kept with the object, so that printing
 * a document of which one node is new costs little more than that node.
 *
 * @example printJson({ from: 'a', outlet: 'next', to: 'b' }) // '{ "from": "a", "outlet": "next", "to": "b" }'
 */
export function printJson(value: unknown): string {
  return print(value, 0);
}

/** The level goes with the text: where it stands decides what fits. */
const printed = new WeakMap<object, { readonly level: number; readonly text: string }>();

/** Nodes, edges and places are kept; what lies deeper is kept with them. */
const deepestKept = 3;

function print(value: unknown, level: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const known = level > deepestKept ? undefined : printed.get(value);
  if (known?.level === level) return known.text;
  const text = Array.isArray(value) ? list(value, level) : record(value, level);
  if (level <= deepestKept) printed.set(value, { level, text });
  return text;
}

function list(value: readonly unknown[], level: number): string {
  const parts = value.map((each) => print(each, level + 1));
  // Lists of objects stay one to a line: nodes, edges, messages.
  return arrange('[', parts, ']', level, '', value.every((each) => typeof each !== 'object' || each === null) || parts.length < 2);
}

function record(value: object, level: number): string {
  const parts = Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [`${JSON.stringify(key)}: ${print(each, level + 1)}`]));
  return arrange('{', parts, '}', level, ' ', level > 0);
}

function arrange(open: string, parts: readonly string[], close: string, level: number, space: string, mayJoin: boolean): string {
  if (parts.length === 0) return open + close;
  if (mayJoin && parts.length < width / 3) {
    const line = open + space + parts.join(', ') + space + close;
    if (line.length + 2 * level <= width && !line.includes('\n')) return line;
  }
  const inner = '  '.repeat(level + 1);
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${'  '.repeat(level)}${close}`;
}
