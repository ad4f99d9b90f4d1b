import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../server/contract.ts';
import { useNow } from '../kit/useNow.ts';
import type { FlowAction } from './FlowMenu.tsx';
import { FlowRow } from './FlowRow.tsx';
import classes from './FlowList.module.css';

interface Props {
  /** Undefined while they are on their way. */
  flows: readonly FlowSummary[] | undefined;
  onAction: (action: FlowAction, flow: FlowSummary) => void;
}

/** The flows, one to a row. */
export function FlowList({ flows, onAction }: Props) {
  const { t } = useTranslation(['flows', 'app']);
  const now = useNow(60_000);
  return (
    <div className={classes.list}>
      <div className={classes.heads} aria-hidden>{heads.map((head) => <span key={head}>{t(`head.${head}`)}</span>)}</div>
      {flows === undefined ? (
        <div role="status" aria-label={t('app:loading')}>{['a', 'b', 'c'].map((each) => <div key={each} className={classes.row}><Skeleton height={40} radius="sm" /></div>)}</div>
      ) : (
        <ul className={classes.rows} aria-label={t('list')}>{flows.map((flow) => <FlowRow key={flow.id} flow={flow} now={now} onAction={onAction} />)}</ul>
      )}
    </div>
  );
}

const heads = ['name', 'status', 'week', 'problems', 'saved'] as const;
