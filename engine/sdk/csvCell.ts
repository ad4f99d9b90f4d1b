/**
 * A text as a cell of a CSV file that a spreadsheet will not run as a formula: one that starts with `=`, `+`, `-`, `@`, a
 * tab or a line break, in any width, gets a leading `'`. `readCell` takes it away again.
 */
export function writeCell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The text that `writeCell` was given. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** Apostrophes before it are counted in, so that a text which has one of its own comes back as it was. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;
