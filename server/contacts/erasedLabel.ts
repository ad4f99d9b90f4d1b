import { randomUUID } from 'node:crypto';

/** With what stands for an erased tag or topic begins: a character that nobody types. */
const mark = '\u001F';

/** What all of them are like. */
export const erasedLike = `${mark}%`;

/** What stands for a tag or a topic that was erased with the person whom it described: it says nothing, but is told apart from others. */
export function erasedLabel(): string {
  return `${mark}${randomUUID()}`;
}

/** Whether a tag or a topic was erased, so that nobody is to see what stands for it. */
export function isErasedLabel(label: string): boolean {
  return label.startsWith(mark);
}
