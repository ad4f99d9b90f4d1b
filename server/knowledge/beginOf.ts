/** Characters that are read of a text: a question is shorter, and two thousand pages would take minutes. */
const mostRead = 500;

/** As much of a text as is compared with others. */
export function beginOf(text: string): string {
  return text.slice(0, mostRead);
}
