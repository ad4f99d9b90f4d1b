/** A phrasing as far as it says the same: width, case, punctuation, spaces and emoji make no difference. @example foldPhrasing('Ｗhat time？') // 'whattime' */
export function foldPhrasing(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');
}
