import { consoleText } from '../../sdk/consoleText.ts';
import { flowProblem } from '../../sdk/flowProblem.ts';
import { languageOf } from '../../sdk/languageOf.ts';
import type { BilingualText, LocalizedText } from '../../sdk/localizedText.ts';
import { languageNames } from '../languageNames.ts';
import type { Rule } from '../rule.ts';

/** What customers read exists in every language of the flow. A text that is blank in all of them says nothing on purpose. */
export const textMissing: Rule = ({ plan, nodes }) =>
  nodes.flatMap(({ source, configured }) =>
    configured.texts.flatMap(({ path, text }) => {
      const spoken = languagesOf(text);
      if (spoken.size === 0) return [];
      return plan.document.locales
        .filter((locale) => !spoken.has(languageOf(locale)))
        .map((locale) => flowProblem('flow.text-missing', { node: source.id, path, severity: 'warning' }, { locale: languageNames(locale), text: excerpt(consoleText(text, path)) }));
    }),
  );

/** Enough of a text to know it by. */
function excerpt({ zh, en }: BilingualText): BilingualText {
  return { zh: shortened(zh, 20), en: shortened(en, 40) };
}

function shortened(text: string, most: number): string {
  const letters = [...text.slice(0, 2 * most + 2)];
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('');
}

function languagesOf(text: LocalizedText): ReadonlySet<string> {
  const written = Object.entries(text).filter(([, words]) => words.trim() !== '');
  return new Set(written.map(([locale]) => languageOf(locale)));
}
