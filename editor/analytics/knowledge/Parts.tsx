import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import type { KnowledgeFigures } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { formatNumber } from '../../charts/formatNumber.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { languageName } from '../../kit/languageName.ts';
import type { Filter } from '../filter/resolveFilter.ts';
import { knowledgeQueries } from './knowledgeQueries.ts';
import { ShareCell } from './ShareCell.tsx';
import { useChange } from './useChange.ts';
import classes from './Knowledge.module.css';

interface Props {
  slug: string;
  filter: Filter;
  languages: KnowledgeFigures['languages'];
}

/** What was asked by topic, where a flow tells topics, and by language, where there is more than one. */
export function Parts({ slug, filter, languages }: Props) {
  const { t } = useTranslation('knowledgeFigures');
  const { language } = useLanguage();
  const { grown } = useChange();
  const { data, error } = useQuery(knowledgeQueries.topics(slug, filter));
  const topics = data?.topics ?? [];
  if (error) return <ProblemAlert error={error} />;
  if (topics.length === 0 && languages.length < 2) return null;
  return (
    <div className={classes.two}>
      {topics.length > 0 && (
        <section className={classes.card}>
          <h3>{t('part.topics')}</h3>
          <p className={classes.hint}>{t('part.topicsHint')}</p>
          <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('part.topics')}>
            <table className={classes.table}>
              <thead><tr><th scope="col">{t('part.topic')}</th><th scope="col" data-numeric>{t('figure.asked')}</th><th scope="col" data-numeric>{t('figure.given')}</th><th scope="col" data-numeric>{t('figure.helped')}</th></tr></thead>
              <tbody>
                {topics.map(({ topic, name, asked, askedBefore, given, helped }) => (
                  <tr key={topic}>
                    <th scope="row"><bdi>{localize(name, language, ['zh', 'en']) || topic}</bdi></th>
                    <td data-numeric>{formatNumber(asked, language)}<span className={classes.more}>{grown(askedBefore, asked)}</span></td>
                    <ShareCell of={given} />
                    <ShareCell of={helped} />
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {languages.length > 1 && (
        <section className={classes.card}>
          <h3>{t('part.languages')}</h3>
          <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('part.languages')}>
            <table className={classes.table}>
              <thead><tr><th scope="col">{t('part.language')}</th><th scope="col" data-numeric>{t('figure.asked')}</th><th scope="col" data-numeric>{t('figure.given')}</th></tr></thead>
              <tbody>{languages.map(({ language: tag, asked, given }) => <tr key={tag}><th scope="row">{languageName(tag, language)}</th><td data-numeric>{formatNumber(asked, language)}</td><ShareCell of={given} /></tr>)}</tbody>
            </table>
          </div>
        </section>
      )}
    </div>
  );
}
