/** How wide a text is about, in CSS. */
export function widthOf(text: string): string {
  return `${Array.from(text, (letter) => (letter > '\u2E80' ? 1.8 : 0.95)).reduce((sum, width) => sum + width, 0)}ch`;
}
