/**
 * How vehemently a text is written, whatever it says: exclamation and question marks in rows, CAPITALS, and
 * repetition. `emphasis` multiplies polarity (1 to 1.4); `anger` is 0 to 0.6.
 */
export function readVehemence(original: string, folded: string): { readonly emphasis: number; readonly anger: number } {
  let exclamations = 0;
  let marksInRow = 0;
  let row = 0;
  let capitals = 0;
  let small = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    const exclaims = unit === 0x21;
    if (exclaims) exclamations += 1;
    row = exclaims || unit === 0x3f ? row + 1 : 0;
    if (row > marksInRow) marksInRow = row;
  }
  for (let at = 0; at < original.length; at += 1) {
    const unit = original.charCodeAt(at);
    if (unit >= 0x41 && unit <= 0x5a) capitals += 1;
    else if (unit >= 0x61 && unit <= 0x7a) small += 1;
  }
  // Product names and order numbers are in capitals, too, but seldom make up a sentence.
  const shouts = capitals >= 8 && capitals > small * 2 && /[A-Z]{2,}[^A-Za-z]+[A-Z]{2,}/u.test(original);
  const loud = Math.min(exclamations, 4);
  return {
    emphasis: 1 + 0.06 * loud + (shouts ? 0.15 : 0),
    anger: Math.min(0.6, 0.06 * loud + (marksInRow >= 3 ? 0.15 : 0) + (shouts ? 0.3 : 0) + (repeats(folded) ? 0.2 : 0)),
  };
}

/** Whether the text says something of two to twenty units three times in a row: 退款退款退款, "hello hello hello". */
function repeats(folded: string): boolean {
  return /([\p{L}\p{N}][^!?.,]{1,19}?)[\s,!?.，。]*\1[\s,!?.，。]*\1/u.test(folded.slice(0, 200));
}
