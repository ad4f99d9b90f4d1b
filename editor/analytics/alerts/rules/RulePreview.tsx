import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AlertPreview, AlertRule } from '../../../../server/contract.ts';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { alertsApi } from '../alertsApi.ts';
import { useAlertWords } from '../useAlertWords.ts';
import classes from '../Alerts.module.css';

/** Alerts a week from which on a rule is more noise than news. */
const many = 3;
const shown = 8;

/** What a rule would have said in the last four weeks. */
export function RulePreview({ rule }: { rule: AlertRule | null }) {
  const { t } = useTranslation('alerts');
  const trying = useMutation({ mutationFn: async (wanted: AlertRule) => ({ of: watched(wanted), preview: await alertsApi.preview(wanted) }) });
  const isStale = trying.data !== undefined && (rule === null || trying.data.of !== watched(rule));
  return (
    <section className={classes.preview} aria-label={t('preview.title')}>
      {/* What it is called makes no difference to what it would have said. */}
      <Button size="xs" variant="light" leftSection={<IconPlayerPlay size={16} aria-hidden />} loading={trying.isPending} disabled={rule === null} onClick={() => rule && trying.mutate({ ...rule, name: rule.name || '…' })}>{t('preview.run')}</Button>
      <ProblemAlert error={trying.error} />
      <div aria-live="polite">
        {isStale && <p className={classes.fine}>{t('preview.stale')}</p>}
        {trying.data && !isStale && rule && <Came rule={rule} preview={trying.data.preview} />}
      </div>
    </section>
  );
}

function Came({ rule: { figure, condition }, preview: { days, fired, alerts, now } }: { rule: AlertRule; preview: AlertPreview }) {
  const { t } = useTranslation('alerts');
  const words = useAlertWords(alerts.slice(0, shown).map(({ scope }) => scope));
  const [first] = now;
  return (
    <>
      <p className={classes.fired}>{fired === 0 ? t('preview.never', { days }) : t('preview.fired', { days, count: fired })}</p>
      {fired > many * (days / 7) && <p className={classes.warning}>{t('preview.many')}</p>}
      {now.length === 1 && first && <p className={classes.fine}>{[t('preview.now', { value: words.reading(figure, first.reading) }), words.compared({ figure, condition }, first.reading)].filter(Boolean).join(' · ')}</p>}
      <ul className={classes.fires}>
        {alerts.slice(0, shown).map(({ scope, begunAt, endedAt, worst }) => (
          <li key={`${begunAt} ${JSON.stringify(scope)}`}>{words.time(begunAt)} – {endedAt === null ? t('preview.still') : words.time(endedAt)} · <strong>{words.reading(figure, worst)}</strong>{now.length > 1 && ` · ${words.scope(scope)}`}</li>
        ))}
      </ul>
      {fired > shown && <p className={classes.fine}>{t('preview.showing', { count: shown })}</p>}
    </>
  );
}

/** What of a rule makes a difference to what it would have said. */
function watched({ figure, scope, condition, least, zone }: AlertRule): string {
  return JSON.stringify([figure, scope, condition, least, zone]);
}
