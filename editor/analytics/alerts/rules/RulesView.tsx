import { useState } from 'react';
import { ActionIcon, Badge, Button } from '@mantine/core';
import { IconBellPlus, IconEdit, IconPlus, IconSend, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AlertRules } from '../../../../server/contract.ts';
import { LoadingPage } from '../../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { useStaff } from '../../../app/StaffContext.ts';
import { EmptyNote } from '../../../kit/EmptyNote.tsx';
import { alertQueries } from '../alertQueries.ts';
import { alertsApi } from '../alertsApi.ts';
import { ConfirmDialog } from '../../../app/ConfirmDialog.tsx';
import { maySend } from '../maySend.ts';
import { mayWatch } from '../mayWatch.ts';
import { useAlertChange } from '../useAlertChange.ts';
import { useAlertWords } from '../useAlertWords.ts';
import { RuleDialog } from './RuleDialog.tsx';
import { Suggestions } from './Suggestions.tsx';
import { SendToDialog } from './SendToDialog.tsx';
import classes from '../Alerts.module.css';

type Rule = AlertRules['rules'][number];

/** What is watched, and where its alerts are sent. */
export function RulesView({ onPlaces }: { onPlaces: () => void }) {
  const { t } = useTranslation('alerts');
  const { role } = useStaff();
  const { data, error } = useQuery(alertQueries.rules);
  const words = useAlertWords(data?.rules.map(({ rule }) => rule.scope));
  const [open, setOpen] = useState<{ readonly action: 'edit' | 'send' | 'remove'; readonly of: Rule } | 'new' | null>(null);
  const close = () => setOpen(null);
  const removing = useAlertChange(alertsApi.removeRule, close);
  if (data === undefined) return error ? <ProblemAlert error={error} /> : <LoadingPage />;
  const make = mayWatch(role) && <Button size="sm" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen('new')}>{t('add')}</Button>;
  const opened = open === null || open === 'new' ? null : open;
  return (
    <section aria-labelledby="alert-rules">
      <header className={classes.head}>
        <div><h2 id="alert-rules">{t('rulesTitle')}</h2><p>{t('rulesIntro')}</p></div>
        {data.rules.length > 0 && make}
      </header>
      {data.rules.length === 0 && <EmptyNote icon={IconBellPlus} title={t('noRules')} text={t('noRulesText')}>{make}</EmptyNote>}
      <ul className={classes.list} hidden={data.rules.length === 0}>
        {data.rules.map((each) => (
          <li key={each.id} className={classes.row} data-plain>
            <div className={classes.what}>
              <h3>
                <bdi>{each.rule.name}</bdi>
                {!each.rule.on && <Badge variant="light" color="gray" size="sm" tt="none">{t('off')}</Badge>}
                {each.open > 0 && <Badge variant="light" color="orange" size="sm" tt="none">{t('openNow', { count: each.open })}</Badge>}
              </h3>
              <p className={classes.figure}>{words.figure(each.rule.figure)} · {words.condition(each.rule.figure, each.rule.condition)}</p>
              <p className={classes.fine}>{words.scope(each.rule.scope)} · {each.destinations.length === 0 ? t('sentNowhere') : t('sentTo', { names: each.destinations.map(({ name }) => name).join(t('comma')) })} · <bdi>{each.createdBy.name}</bdi></p>
            </div>
            <div className={classes.actions}>
              {maySend(role) && <ActionIcon aria-label={t('sendTo', { name: each.rule.name })} onClick={() => setOpen({ action: 'send', of: each })}><IconSend size={18} aria-hidden /></ActionIcon>}
              {mayWatch(role) && <ActionIcon aria-label={t('edit', { name: each.rule.name })} onClick={() => setOpen({ action: 'edit', of: each })}><IconEdit size={18} aria-hidden /></ActionIcon>}
              {mayWatch(role) && <ActionIcon aria-label={t('remove', { name: each.rule.name })} onClick={() => { removing.reset(); setOpen({ action: 'remove', of: each }); }}><IconTrash size={18} aria-hidden /></ActionIcon>}
            </div>
          </li>
        ))}
      </ul>
      <div className={classes.beneath}><Suggestions /></div>
      {open === 'new' && <RuleDialog onClose={close} />}
      {opened?.action === 'edit' && <RuleDialog id={opened.of.id} rule={opened.of.rule} onClose={close} />}
      {opened?.action === 'send' && <SendToDialog id={opened.of.id} name={opened.of.rule.name} chosen={opened.of.destinations.map(({ id }) => id)} onPlaces={onPlaces} onClose={close} />}
      {opened?.action === 'remove' && <ConfirmDialog cancel={t('cancel')} title={t('removeTitle', { name: opened.of.rule.name })} text={t('removeText')} label={t('removeDo')} busy={removing.isPending} error={removing.error} onConfirm={() => removing.mutate(opened.of.id)} onClose={close} />}
    </section>
  );
}
