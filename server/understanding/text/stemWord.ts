/**
 * The stem of a lower-case English word by a few suffix rules, so that `cards`, `charged`, `topping` and
 * `payments` meet `card`, `charge`, `top` and `payment`. It need not be a word; words of up to three
 * letters, and words with anything but a to z, are kept.
 */
export function stemWord(word: string): string {
  const irregular = irregulars.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 3 || !onlyLetters.test(word)) return word;
  let stem = word;
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('sses') || stem.endsWith('xes') || stem.endsWith('ches') || stem.endsWith('shes')) stem = stem.slice(0, -2);
  else if (stem.endsWith('s') && !stem.endsWith('ss') && !stem.endsWith('us') && !stem.endsWith('is')) stem = stem.slice(0, -1);
  if (stem.endsWith('ied') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('ing') && stem.length > 5) stem = undouble(stem.slice(0, -3));
  else if (stem.endsWith('ed') && stem.length > 4 && !stem.endsWith('eed')) stem = undouble(stem.slice(0, -2));
  else if (stem.endsWith('ly') && stem.length > 5) stem = stem.slice(0, -2);
  // Both `charge` and `charged` end here as `charg`.
  if (stem.endsWith('e') && stem.length > 3) stem = stem.slice(0, -1);
  else if (stem.endsWith('y') && stem.length > 3) stem = `${stem.slice(0, -1)}i`;
  return stem;
}

const onlyLetters = /^[a-z]+$/;
const doubled = /([bdfgmnprt])\1$/;

function undouble(stem: string): string {
  return doubled.test(stem) ? stem.slice(0, -1) : stem;
}

const irregulars: ReadonlyMap<string, string> = new Map([
  ['got', 'get'], ['gotten', 'get'], ['paid', 'pay'], ['sent', 'send'], ['bought', 'buy'], ['lost', 'los'], ['stolen', 'steal'], ['stole', 'steal'],
  ['went', 'go'], ['gone', 'go'], ['goes', 'go'], ['did', 'do'], ['done', 'do'], ['does', 'do'], ['made', 'mak'], ['took', 'tak'], ['taken', 'tak'],
  ['came', 'com'], ['gave', 'giv'], ['given', 'giv'], ['found', 'find'], ['kept', 'keep'], ['left', 'leav'], ['broken', 'break'], ['broke', 'break'],
  ['withdrawn', 'withdraw'], ['withdrew', 'withdraw'], ['withdrawal', 'withdraw'], ['withdrawals', 'withdraw'], ['forgot', 'forget'],
  ['forgotten', 'forget'], ['has', 'hav'], ['had', 'hav'], ['having', 'hav'], ['was', 'be'], ['were', 'be'], ['is', 'be'], ['are', 'be'], ['been', 'be'],
  ['am', 'be'], ['told', 'tell'], ['said', 'say'], ['chose', 'choos'], ['chosen', 'choos'], ['wrote', 'writ'], ['written', 'writ'], ['delivery', 'deliver'],
  ['deliveries', 'deliver'], ['people', 'person'], ['using', 'us'], ['used', 'us'], ['uses', 'us'],
]);
