import { useQuery } from '@tanstack/react-query';
import type { QuestionKind } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import type { Filter } from '../filter/resolveFilter.ts';
import { AskedQuestions } from './AskedQuestions.tsx';
import { knowledgeQueries } from './knowledgeQueries.ts';
import classes from './Knowledge.module.css';

interface Props {
  slug: string;
  filter: Filter;
  topic: string;
  kind: QuestionKind;
  onKind: (kind: QuestionKind) => void;
}

/** What customers asked of one topic. */
export function TopicDetail({ slug, filter, topic, kind, onKind }: Props) {
  const { data, error, isPlaceholderData } = useQuery(knowledgeQueries.topic(slug, filter, topic, kind));
  return <article className={classes.detail} data-panel={topic}>{error ? <ProblemAlert error={error} /> : <AskedQuestions found={isPlaceholderData ? undefined : data} kind={kind} onKind={onKind} />}</article>;
}
