import { useTranslation } from 'react-i18next';
import type { KnowledgeFigures } from '../../../server/contract.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { pointsText } from '../shareText.ts';

interface Change {
  readonly text: string;
  readonly mood: 'better' | 'worse' | 'neutral';
}

/**
 * How a figure has changed against the period before, in words; undefined where there is nothing to compare.
 *
 * @param comparable whether there are conversations of all of the period before.
 */
export function useChange(comparable: boolean) {
  const { t } = useTranslation('knowledgeFigures');
  const { language } = useLanguage();
  const grown = (before: number, now: number): string | undefined => (before === 0 || !comparable ? undefined : new Intl.NumberFormat(languageTag[language], { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 0 }).format((now - before) / before).replace('-', '−'));
  return {
    /** Of a count: by how much of what it was. More is neither better nor worse: customers may be more. */
    count(before: number, now: number): Change | undefined {
      const value = grown(before, now);
      return value === undefined ? undefined : { text: t('change.count', { value }), mood: 'neutral' };
    },

    /** The same without words, for tables. */
    grown,

    /** Of a share of which more is better. */
    share({ difference, significant }: KnowledgeFigures['changes']['given']): Change | undefined {
      if (difference === null) return undefined;
      return { text: t(significant ? 'change.points' : 'change.chance', { value: pointsText(difference, language) }), mood: !significant ? 'neutral' : difference > 0 ? 'better' : 'worse' };
    },
  };
}
