import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import type { KnowledgeFigures, KnowledgeTopics, Proportion } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { formatNumber } from '../../charts/formatNumber.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { languageName } from '../../kit/languageName.ts';
import type { Filter } from '../filter/resolveFilter.ts';
import { SaveTable } from '../table/SaveTable.tsx';
import { tableOf } from '../table/tableOf.ts';
import { knowledgeQueries } from './knowledgeQueries.ts';
import { ShareCell } from './ShareCell.tsx';
import { useChange } from './useChange.ts';
import classes from './Knowledge.module.css';

interface Props {
  slug: string;
  filter: Filter;
  languages: KnowledgeFigures['languages'];
  onTopic: (topic: string) => void;
}

/** What was asked by topic, where a flow tells topics, and by language, where there is more than one. */
export function Parts({ slug, filter, languages, onTopic }: Props) {
  const { t } = useTranslation('knowledgeFigures');
  const { language } = useLanguage();
  const { data, error } = useQuery(knowledgeQueries.topics(slug, filter));
  const comparable = data?.comparable ?? false;
  const { grown } = useChange(comparable);
  const topics = data?.topics ?? [];
  const of = [slug, filter.from, filter.to];
  const topicName = ({ topic, name }: KnowledgeTopics['topics'][number]) => localize(name, language, ['zh', 'en']) || topic;
  const shares = <T extends { readonly given: Proportion }>() => [[t('entries.export.given'), ({ given }: T) => given.count], [t('entries.export.givenOf'), ({ given }: T) => given.of]] as const;
  if (error) return <ProblemAlert error={error} />;
  if (topics.length === 0 && languages.length < 2) return null;
  return (
    <div className={classes.two}>
      {topics.length > 0 && (
        <section className={classes.card}>
          <div className={classes.tableHead}>
            <h3>{t('part.topics')}</h3>
            <SaveTable
              title={t('part.topics')} of={of}
              table={() => tableOf(topics, [
                [t('part.topic'), topicName], [t('entries.export.id'), ({ topic }) => topic], [t('figure.asked'), ({ asked }) => asked], [t('entries.before'), ({ askedBefore }) => (comparable ? askedBefore : null)],
                ...shares<KnowledgeTopics['topics'][number]>(), [t('entries.export.helped'), ({ helped }) => helped.count], [t('entries.export.helpedOf'), ({ helped }) => helped.of],
              ])}
            />
          </div>
          <p className={classes.hint}>{t('part.topicsHint')}</p>
          <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('part.topics')}>
            <table className={classes.table}>
              <thead><tr><th scope="col">{t('part.topic')}</th><th scope="col" data-numeric>{t('figure.asked')}</th><th scope="col" data-numeric>{t('figure.given')}</th><th scope="col" data-numeric>{t('figure.helped')}</th></tr></thead>
              <tbody>
                {topics.map((each) => {
                  const { topic, asked, askedBefore, given, helped } = each;
                  const called = topicName(each);
                  return (
                    <tr key={topic} data-topic={topic}>
                      <th scope="row" aria-label={called}><UnstyledButton className={classes.open} onClick={() => onTopic(topic)}><bdi>{called}</bdi></UnstyledButton></th>
                      <td data-numeric>{formatNumber(asked, language)}<span className={classes.more}>{grown(askedBefore, asked)}</span></td>
                      <ShareCell of={given} />
                      <ShareCell of={helped} />
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {languages.length > 1 && (
        <section className={classes.card}>
          <div className={classes.tableHead}>
            <h3>{t('part.languages')}</h3>
            <SaveTable title={t('part.languages')} of={of} table={() => tableOf(languages, [[t('part.language'), ({ language: tag }) => languageName(tag, language)], [t('figure.asked'), ({ asked }) => asked], ...shares<KnowledgeFigures['languages'][number]>()])} />
          </div>
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
