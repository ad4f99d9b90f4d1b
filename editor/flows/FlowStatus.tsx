import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../server/contract.ts';
import classes from './FlowList.module.css';

/** Whether customers have a flow, and whether they have what was drawn last. */
export function FlowStatus({ flow: { archived, liveVersion, unpublished } }: { flow: FlowSummary }) {
  const { t } = useTranslation('flows');
  const is = archived ? 'archived' : liveVersion === null ? 'draft' : unpublished ? 'changed' : 'live';
  return <span className={classes.status} data-is={is}>{t(`status.${is}`, { version: liveVersion ?? 0 })}</span>;
}
