import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBase } from './BaseContext.ts';
import { Dialog } from '../app/Dialog.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { ResultTable } from './tests/ResultTable.tsx';
import { changedResults } from './tests/changedResults.ts';
import classes from './BasePage.module.css';

/** One calm line: whether customers have what stands here, and if not, what holds it back. */
export function BaseStatus() {
  const { t } = useTranslation('knowledge');
  const { detail: { summary: { unpublished, publishes } }, edited, mayEdit } = useBase();
  const [asking, setAsking] = useState<'publish' | 'results' | null>(null);
  const changed = edited?.tests ? changedResults(edited.tests) : [];
  const worse = publishes === 'at-once' && unpublished > 0;
  const is = unpublished === 0 ? 'live' : worse ? 'worse' : 'waits';
  const Icon = { live: IconCircleCheck, worse: IconAlertTriangle, waits: IconClock }[is];
  return (
    <div className={classes.status} data-is={is}>
      <span role="status" className={classes.said}>
        <Icon size={17} aria-hidden />
        <span>{is === 'live' ? t(edited?.live ? 'status.liveNow' : 'status.live') : t(`status.${is}`, { count: unpublished })}</span>
      </span>
      {changed.length > 0 && <Button size="compact-sm" variant="subtle" onClick={() => setAsking('results')}>{t('status.results', { count: changed.length })}</Button>}
      {unpublished > 0 && mayEdit && <Button size="compact-sm" variant={worse ? 'light' : 'filled'} onClick={() => setAsking('publish')}>{t('status.publish')}</Button>}
      {asking === 'publish' && <PublishDialog onClose={() => setAsking(null)} />}
      {asking === 'results' && edited?.tests && <Dialog size={860} title={t('results.title')} onClose={() => setAsking(null)}><ResultTable run={edited.tests} only="changed" /></Dialog>}
    </div>
  );
}
