import { useState } from 'react';
import { ActionIcon, Alert, Button, Tooltip } from '@mantine/core';
import { IconKey, IconMail, IconPlus, IconSend, IconTrash, IconWebhook } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Destination, MadeDestination } from '../../../../server/contract.ts';
import { LoadingPage } from '../../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../../app/ProblemAlert.tsx';
import { EmptyNote } from '../../../kit/EmptyNote.tsx';
import { alertQueries } from '../alertQueries.ts';
import { alertsApi } from '../alertsApi.ts';
import { ConfirmDialog } from '../../../app/ConfirmDialog.tsx';
import { useAlertChange } from '../useAlertChange.ts';
import { PlaceDialog } from './PlaceDialog.tsx';
import { SecretDialog } from './SecretDialog.tsx';
import classes from '../Alerts.module.css';

type Open = { readonly action: 'remove' | 'renew'; readonly of: Destination } | { readonly action: 'secret'; readonly made: MadeDestination } | 'new' | null;

/** Where alerts can be sent; for who may choose that. */
export function PlacesView() {
  const { t } = useTranslation(['alerts', 'app']);
  const { data, error } = useQuery(alertQueries.places);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const show = (made: MadeDestination): void => setOpen(made.secret === null ? null : { action: 'secret', made });
  const removing = useAlertChange(alertsApi.removePlace, close);
  const renewing = useAlertChange(alertsApi.renewSecret, show);
  const testing = useMutation({ mutationFn: ({ id }: Destination) => alertsApi.testPlace(id) });
  if (data === undefined) return error ? <ProblemAlert error={error} /> : <LoadingPage />;
  const make = <Button size="sm" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen('new')}>{t('addPlace')}</Button>;
  const opened = open === null || open === 'new' ? null : open;
  const tool = (label: string, Icon: typeof IconSend, onClick: () => void, loading = false) => <Tooltip label={label}><ActionIcon aria-label={label} loading={loading} onClick={onClick}><Icon size={18} aria-hidden /></ActionIcon></Tooltip>;
  return (
    <section aria-labelledby="alert-places">
      <header className={classes.head}>
        <div><h2 id="alert-places">{t('placesTitle')}</h2><p>{t('placesIntro')}</p></div>
        {data.destinations.length > 0 && make}
      </header>
      <div aria-live="polite">
        {testing.isSuccess && <Alert color="green" variant="light" mb="md" withCloseButton closeButtonLabel={t('app:close')} onClose={testing.reset}>{t('testSent', { name: testing.variables.name })}</Alert>}
        {testing.error && <ProblemAlert error={testing.error} />}
      </div>
      {!data.mail && data.destinations.some(({ kind }) => kind === 'email') && <p className={classes.warning}>{t('mailOff')}</p>}
      {data.destinations.length === 0 && <EmptyNote icon={IconSend} title={t('noPlaces')} text={t('noPlacesText')}>{make}</EmptyNote>}
      <ul className={classes.list} hidden={data.destinations.length === 0}>
        {data.destinations.map((each) => {
          const Icon = each.kind === 'email' ? IconMail : IconWebhook;
          return (
            <li key={each.id} className={classes.row}>
              <Icon className={classes.mark} size={22} aria-hidden />
              <div className={classes.what}>
                <h3><bdi>{each.name}</bdi></h3>
                <p className={classes.fine}>{t(`kind.${each.kind}`)} · {each.kind === 'email' ? each.addresses.join(t('comma')) : each.url}</p>
              </div>
              <div className={classes.actions}>
                {tool(`${t('test')}: ${each.name}`, IconSend, () => testing.mutate(each), testing.isPending && testing.variables.id === each.id)}
                {each.kind === 'webhook' && tool(`${t('renew')}: ${each.name}`, IconKey, () => { renewing.reset(); setOpen({ action: 'renew', of: each }); })}
                {tool(t('removePlace', { name: each.name }), IconTrash, () => { removing.reset(); setOpen({ action: 'remove', of: each }); })}
              </div>
            </li>
          );
        })}
      </ul>
      {open === 'new' && <PlaceDialog mail={data.mail} onMade={show} onClose={close} />}
      {opened?.action === 'secret' && <SecretDialog made={opened.made} onClose={close} />}
      {opened?.action === 'renew' && <ConfirmDialog cancel={t('cancel')} title={t('renewTitle', { name: opened.of.name })} text={t('renewText')} label={t('renewDo')} busy={renewing.isPending} error={renewing.error} onConfirm={() => renewing.mutate(opened.of.id)} onClose={close} />}
      {opened?.action === 'remove' && <ConfirmDialog cancel={t('cancel')} title={t('removePlaceTitle', { name: opened.of.name })} text={t('removePlaceText')} label={t('removeDo')} busy={removing.isPending} error={removing.error} onConfirm={() => removing.mutate(opened.of.id)} onClose={close} />}
    </section>
  );
}
