/**
 * Whether a text, or any text or key within a JSON value, holds what a database cannot keep as it is: NUL, or half a
 * character. Goes level by level, so that depth cannot overflow the stack; linear in the value's size.
 */
export function damagedText(input: unknown): boolean {
  let level: unknown[] = [input];
  while (level.length > 0) {
    const deeper: unknown[] = [];
    for (const each of level) {
      if (typeof each === 'string') {
        if (isDamaged(each)) return true;
      } else if (typeof each === 'object' && each !== null) {
        for (const [key, value] of Object.entries(each)) {
          if (isDamaged(key)) return true;
          deeper.push(value);
        }
      }
    }
    level = deeper;
  }
  return false;
}

function isDamaged(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed();
}
