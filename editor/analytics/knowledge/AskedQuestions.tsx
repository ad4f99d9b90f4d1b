import { Select, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AskedQuestion, QuestionKind } from '../../../server/contract.ts';
import { questionKind } from '../../app/contract.ts';
import { serverTime } from '../../app/serverTime.ts';
import { formatNumber } from '../../charts/formatNumber.ts';
import { formatShare } from '../../charts/formatShare.ts';
import { agoText } from '../../flows/agoText.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useNow } from '../../kit/useNow.ts';
import { ChatLink } from '../ChatLink.tsx';
import classes from './Knowledge.module.css';

interface Props {
  /** How many there are, and the latest of them; undefined until they are read. */
  found: { readonly total: number; readonly questions: readonly AskedQuestion[] } | undefined;
  kind: QuestionKind;
  onKind: (kind: QuestionKind) => void;
}

/** What customers asked, with what became of it, and the conversation. */
export function AskedQuestions({ found, kind, onKind }: Props) {
  const { t } = useTranslation('knowledgeFigures');
  const { language } = useLanguage();
  return (
    <section aria-label={t('entry.questions')}>
      <div className={classes.tableHead}>
        <h3>{t('entry.questions')}</h3>
        <Select size="xs" aria-label={t('entry.kind')} allowDeselect={false} value={kind} data={questionKind.options.map((value) => ({ value, label: t(`entry.kinds.${value}`) }))} onChange={(value) => onKind(questionKind.options.find((each) => each === value) ?? 'all')} />
      </div>
      {found === undefined ? <Skeleton height={160} radius="md" /> : (
        <>
          <p className={classes.sum} role="status">{found.total === 0 ? t('entry.noQuestions') : t('entry.latest', { shown: formatNumber(found.questions.length, language), total: formatNumber(found.total, language) })}</p>
          <ul className={classes.examples}>{found.questions.map((question) => <Asked key={question.id} question={question} />)}</ul>
        </>
      )}
    </section>
  );
}

function Asked({ question: { text, fate, helpful, handed, left, repeated, score, at, conversationId, seq } }: { question: AskedQuestion }) {
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
        <ChatLink id={conversationId} at={seq}><time dateTime={at}>{agoText(Date.parse(at), now, languageTag[language], t('knowledgeWork:misses.now'))}</time></ChatLink>
      </span>
    </li>
  );
}
