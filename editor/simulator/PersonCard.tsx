import { Button, Tooltip } from '@mantine/core';
import { IconHeadset } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { handoff } from '../../engine/sdk/handoff.ts';
import type { AgentDeed } from './trial/happening.ts';
import type { Moment } from './trial/moment.ts';
import { useTrial } from './TrialContext.ts';
import classes from './Chat.module.css';

/** The timer of a hand-off that runs out when nobody came. */
const patience = 'unanswered';

/** The desk, played by whoever tries the flow: accept, give back, resolve, let a colleague take over, or let nobody come or be there. */
export function PersonCard({ moment, onAccepted }: { moment: Moment; onAccepted: () => void }) {
  const { t } = useTranslation('simulator');
  const act = useTrial((trial) => trial.act);
  const pass = useTrial((trial) => trial.pass);
  const asked = handoff.params.safeParse(moment.request?.params);
  const limit = moment.timers.find(({ name }) => name === patience);
  const deed = (what: AgentDeed, name: string = t('person.name')) => () => {
    void act({ type: 'agent', deed: what, name });
    if (what === 'accepts') onAccepted();
  };
  const about = asked.success ? [asked.data.reason !== 'flow' && t(`fault.${asked.data.reason}`, { defaultValue: asked.data.reason }), asked.data.skills.length > 0 && t('person.skills', { skills: asked.data.skills.map(({ skill, level }) => `${skill} ≥ ${level}`).join(', ') }), asked.data.team !== null && t('person.team', { team: asked.data.team }), asked.data.priority !== 0 && t('person.priority', { priority: asked.data.priority }), asked.data.note !== '' && t('person.note', { note: asked.data.note })].filter((each) => each !== false) : [];
  const end = [
    <Button key="resolve" size="compact-sm" variant="default" onClick={deed('resolves')}>{t('person.resolve')}</Button>,
    <Button key="return" size="compact-sm" variant="default" onClick={deed('returns')}>{t('person.return')}</Button>,
  ];
  return (
    <div className={classes.card} data-tone="person">
      <p role="status"><IconHeadset size={16} aria-hidden /><strong>{t(moment.status === 'agent' ? 'person.agent' : 'person.queued')}</strong></p>
      {moment.status === 'queued' && about.length > 0 && <p className={classes.quiet}>{about.join(' · ')}</p>}
      {moment.status === 'queued' && <p>{t('person.queuedHint')}</p>}
      {moment.status === 'agent' ? (
        <div className={classes.row}>{end}<Button size="compact-sm" variant="default" onClick={deed('accepts', t('person.other'))}>{t('person.takeOver')}</Button><Button size="compact-sm" variant="default" onClick={deed('requeues')}>{t('person.requeue')}</Button></div>
      ) : (
        <div className={classes.row}>
          <Button size="compact-sm" onClick={deed('accepts')}>{t('person.accept')}</Button>
          {end}
          <Tooltip label={t('person.nobodyHint')} disabled={limit !== undefined}>
            <Button size="compact-sm" variant="default" aria-disabled={limit === undefined} data-disabled={limit === undefined} onClick={() => limit && void pass(limit.due - moment.now)}>{t('person.nobody')}</Button>
          </Tooltip>
          {asked.data?.wantsSomeone === true && <Button size="compact-sm" variant="default" onClick={deed('absent')}>{t('person.absent')}</Button>}
        </div>
      )}
    </div>
  );
}
