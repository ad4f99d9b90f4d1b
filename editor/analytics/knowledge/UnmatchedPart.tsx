import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { KnowledgeFigures } from '../../../server/contract.ts';
import { serverTime } from '../../app/serverTime.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { agoText } from '../../flows/agoText.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import { useNow } from '../../kit/useNow.ts';
import { useBase } from '../../knowledge/BaseContext.ts';
import { useEntryTitle } from '../../knowledge/useEntryTitle.ts';
import type { Filter } from '../filter/resolveFilter.ts';
import { SaveTable } from '../table/SaveTable.tsx';
import { tableOf } from '../table/tableOf.ts';
import classes from './Knowledge.module.css';

/** Entries that no question of the period matched, with when one last did. */
export function UnmatchedPart({ unmatched, scope }: { unmatched: KnowledgeFigures['unmatched']; scope: Filter }) {
  const { t } = useTranslation(['knowledgeFigures', 'knowledgeWork']);
  const { language } = useLanguage();
  const { slug } = useBase();
  const title = useEntryTitle();
  const now = serverTime(useNow(60_000));
  if (unmatched.length === 0) return <EmptyNote icon={IconCircleCheck} title={t('unmatched.empty')} />;
  return (
    <section className={classes.part} aria-label={t('unmatched.title')}>
      <header>
        <div className={classes.tableHead}>
          <h2>{t('unmatched.title')}</h2>
          <SaveTable title={t('unmatched.title')} of={[slug, scope.from, scope.to]} table={() => tableOf(unmatched, [[t('entries.entry'), ({ entry }) => title(entry)], [t('entries.export.id'), ({ entry }) => entry], [t('unmatched.matchedAt'), ({ matchedAt }) => matchedAt]])} />
        </div>
        <p>{t('unmatched.intro')}</p><p className={classes.sum}>{t('unmatched.sum', { count: unmatched.length, shown: formatNumber(unmatched.length, language) })}</p>
      </header>
      <ul className={classes.list}>
        {unmatched.map(({ entry, matchedAt }) => (
          <li key={entry} data-unmatched={entry}>
            <Link to="/knowledge/$slug" params={{ slug }} search={{ entry }} preload={false}><bdi>{title(entry)}</bdi></Link>
            <span>{matchedAt === null ? t('unmatched.never') : <time dateTime={matchedAt}>{t('unmatched.last', { when: agoText(Date.parse(matchedAt), now, languageTag[language], t('knowledgeWork:misses.now')) })}</time>}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
