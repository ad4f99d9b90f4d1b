import i18next from 'i18next';
import type { DropOff, DropOffComparison } from '../../../server/contract.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { languageTag, type Language } from '../../i18n/language.ts';
import { versionsText } from './versionsText.ts';

interface Looked {
  readonly figures: DropOff;
  /** The version that is drawn. */
  readonly drawn: number;
  readonly comparison: DropOffComparison | undefined;
  /** Whether versions are compared with one another, and not days. */
  readonly ofVersions: boolean;
}

interface Summary {
  readonly conversations: string;
  /** Which version is drawn, and whether several are laid over one another. */
  readonly drawn: string;
  /** What is compared with what; null where nothing is. */
  readonly compared: string | null;
}

/** In words: how many conversations are looked at, how they are drawn, and what they are compared with. */
export function summaryOf({ figures, drawn, comparison, ofVersions }: Looked, language: Language): Summary {
  const t = i18next.getFixedT(language, 'dropOff');
  const count = ({ conversations }: DropOff) => t('summary.conversations', { count: conversations, shown: formatNumber(conversations, language) });
  const versions = (of: DropOff) => versionsText(of.versions, t('listComma'));
  const days = ({ scope: { from, to, zone } }: DropOff): string =>
    new Intl.DateTimeFormat(languageTag[language], { timeZone: zone, year: 'numeric', month: 'short', day: 'numeric' }).formatRange(new Date(from), new Date(Date.parse(to) - 1));
  const side = (of: DropOff) => t('summary.side', { what: ofVersions ? t('version', { count: of.versions.length, versions: versions(of) || '–' }) : days(of), conversations: count(of) });
  return {
    conversations: count(figures),
    drawn: figures.versions.length < 2 ? t('summary.drawn', { version: drawn }) : t('summary.laid', { version: drawn, versions: versions(figures) }),
    compared: comparison === undefined ? null : t('summary.compared', { later: side(comparison.after), earlier: side(comparison.before) }),
  };
}
