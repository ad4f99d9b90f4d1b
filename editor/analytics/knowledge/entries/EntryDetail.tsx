import { Select, Skeleton } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EntryQuestion, QuestionKind } from '../../../../server/contract.ts';
import { questionKind } from '../../../app/contract.ts';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { serverTime } from '../../../app/serverTime.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { agoText } from '../../../flows/agoText.ts';
import { languageTag } from '../../../i18n/language.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useNow } from '../../../kit/useNow.ts';
import { useBase } from '../../../knowledge/BaseContext.ts';
import { ChatLink } from '../../dropOff/panel/ChatLink.tsx';
import type { Filter } from '../../filter/resolveFilter.ts';
import { knowledgeQueries } from '../knowledgeQueries.ts';
import { SeriesChart } from '../SeriesChart.tsx';
import { ShareCell } from '../ShareCell.tsx';
import { entryColumns } from './entryColumns.ts';
import classes from '../Knowledge.module.css';

interface Props {
  slug: string;
  filter: Filter;
  entry: string;
  kind: QuestionKind;
  onKind: (kind: QuestionKind) => void;
}

/** One entry: its figures, how it did over time, and what customers asked. */
export function EntryDetail({ slug, filter, entry, kind, onKind }: Props) {
  const { t } = useTranslation('knowledgeFigures');
  const { language } = useLanguage();
  const { index } = useBase();
  const { data, error } = useQuery(knowledgeQueries.entry(slug, filter, entry, kind));
  const share = (value: number | null) => formatShare(value, language);
  if (data === undefined) return error ? <ProblemAlert error={error} /> : <Skeleton height={220} radius="md" />;
  const { figures, score, series, total, questions } = data;
  return (
    <article className={classes.detail} data-panel={entry}>
      <ProblemAlert error={error} />
      {index.byId.has(entry) && <p><Link to="/knowledge/$slug" params={{ slug }} search={{ entry }} preload={false}>{t('entry.open')}<IconArrowUpRight size={14} aria-hidden /></Link></p>}
      <table className={classes.table} aria-label={t('entry.figures')}>
        <tbody>
          {entryColumns(t).map(({ key, title, help, share: of, count }) => (
            <tr key={key}>
              <th scope="row">{title}{help !== undefined && <span className={classes.more}>{help}</span>}</th>
              {of ? <ShareCell of={of(figures)} /> : <td data-numeric>{formatNumber(count?.(figures) ?? 0, language)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {score.count > 0 && <p className={classes.sum}><strong>{t('entry.score')}</strong> {t('entry.scoreSpread', { mean: share(score.mean), median: share(score.median), p90: share(score.p90), count: score.count })}</p>}
      <SeriesChart series={series} height={200} />
      <section aria-label={t('entry.questions')}>
        <div className={classes.tableHead}>
          <h3>{t('entry.questions')}</h3>
          <Select size="xs" aria-label={t('entry.kind')} allowDeselect={false} value={kind} data={questionKind.options.map((value) => ({ value, label: t(`entry.kinds.${value}`) }))} onChange={(value) => onKind(questionKind.options.find((each) => each === value) ?? 'all')} />
        </div>
        <p className={classes.sum} role="status">{total === 0 ? t('entry.noQuestions') : t('entry.latest', { shown: formatNumber(questions.length, language), total: formatNumber(total, language) })}</p>
        <ul className={classes.examples}>{questions.map((question) => <Asked key={question.id} question={question} />)}</ul>
      </section>
    </article>
  );
}

function Asked({ question: { text, fate, helpful, handed, left, repeated, score, at, conversationId } }: { question: EntryQuestion }) {
  const { t } = useTranslation(['knowledgeFigures', 'knowledgeWork']);
  const { language } = useLanguage();
  const now = serverTime(useNow(60_000));
  const marks = [
    helpful === null ? null : { mood: helpful ? 'better' : 'worse', text: t(helpful ? 'entry.helpful' : 'entry.unhelpful') },
    handed ? { mood: 'worse', text: t('entry.handed') } : null,
    left ? { mood: 'worse', text: t('entry.left') } : null,
    repeated ? { mood: 'worse', text: t('entry.repeated') } : null,
  ].filter((each) => each !== null);
  return (
    <li>
      {text === '' ? <span className={classes.sum}>{t('entry.erased')}</span> : <bdi>{text}</bdi>}
      <span className={classes.facts}>
        <span>{t(`entry.fate.${fate}`)}{score !== null && ` ${formatShare(score, language)}`}</span>
        {marks.map((mark) => <span key={mark.text} data-mood={mark.mood}>{mark.text}</span>)}
        <ChatLink id={conversationId}><time dateTime={at}>{agoText(Date.parse(at), now, languageTag[language], t('knowledgeWork:misses.now'))}</time></ChatLink>
      </span>
    </li>
  );
}
