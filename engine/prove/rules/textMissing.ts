import { flowProblem } from '../../sdk/flowProblem.ts';
import type { LocalizedText } from '../../sdk/localizedText.ts';
import type { Rule } from '../rule.ts';

/** What customers read exists in every language of the flow. A text that is blank in all of them says nothing on purpose. */
export const textMissing: Rule = ({ plan, nodes }) =>
  nodes.flatMap(({ source, configured }) =>
    configured.texts.flatMap(({ path, text }) => {
      const spoken = languagesOf(text);
      if (spoken.size === 0) return [];
      return plan.document.locales
        .filter((locale) => !spoken.has(languageOf(locale)))
        .map((locale) => flowProblem('flow.text-missing', { node: source.id, path, severity: 'warning' }, { locale }));
    }),
  );

function languagesOf(text: LocalizedText): ReadonlySet<string> {
  const written = Object.entries(text).filter(([, words]) => words.trim() !== '');
  return new Set(written.map(([locale]) => languageOf(locale)));
}

/** Readers of `zh-HK` understand `zh-CN`: to them nothing is missing. */
function languageOf(locale: string): string {
  return locale.split('-', 1)[0]?.toLowerCase() ?? locale;
}
