import { IconCheck, IconListCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { KnowledgeTestResult, KnowledgeTestRun } from '../../../server/contract.ts';
import { useEntryTitle } from '../useEntryTitle.ts';
import { changedResults } from './changedResults.ts';
import classes from './Tests.module.css';

interface Props {
  run: KnowledgeTestRun;
  /** `changed`: only what comes out otherwise than for customers now. */
  only: 'changed' | 'all';
}

/** What each question finds: for customers now, and with the changes. */
export function ResultTable({ run, only }: Props) {
  const { t } = useTranslation('knowledgeWork');
  const title = useEntryTitle();
  const shown = only === 'all' ? run.results : changedResults(run);
  return (
    <>
      <p className={classes.sum}>
        {run.passedBefore === null ? t('tests.sum', { passed: run.passedAfter, count: run.total }) : t('tests.sumChange', { before: run.passedBefore, after: run.passedAfter, count: run.total })}
        {run.worse.length > 0 && <strong> {t('tests.worse', { count: run.worse.length })}</strong>}
      </p>
      {shown.length === 0 ? <p className={classes.quiet}>{t('tests.noChange')}</p> : (
        <table className={classes.table}>
          <thead><tr><th scope="col">{t('tests.question')}</th><th scope="col">{t('tests.expects')}</th><th scope="col">{t('tests.before')}</th><th scope="col">{t('tests.after')}</th></tr></thead>
          <tbody>
            {shown.map((each) => (
              <tr key={each.id} data-worse={run.worse.includes(each.id) || undefined}>
                <td data-label={t('tests.question')}><bdi>{each.question}</bdi></td>
                <td data-label={t('tests.expects')}>{each.expects === null ? t('tests.nothing') : title(each.expects)}</td>
                <td data-label={t('tests.before')}>{each.before ? <Outcome of={each.before} /> : '–'}</td>
                <td data-label={t('tests.after')}><Outcome of={each.after} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Whether it passed, by an answer or by a choice, and what was found. */
export function Outcome({ of: { found, decision, passed, offered, score } }: { of: KnowledgeTestResult['after'] }) {
  const { t } = useTranslation('knowledgeWork');
  const title = useEntryTitle();
  const is = offered ? 'offered' : passed ? 'passed' : 'failed';
  const Icon = { passed: IconCheck, offered: IconListCheck, failed: IconX }[is];
  return (
    <span className={classes.outcome} data-is={is}>
      <Icon size={16} role="img" aria-label={t(`tests.${is}`)} />
      <span>{decision === 'missed' || found === null ? t('tests.nothing') : decision === 'unsure' ? t('tests.asks', { entry: title(found) }) : title(found)}{decision !== 'missed' && <small> {Math.round(score * 100)}%</small>}</span>
    </span>
  );
}
