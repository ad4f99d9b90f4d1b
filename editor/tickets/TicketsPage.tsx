import { useCallback, useEffect, useRef, useState } from 'react';
import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconClockCog, IconPlus, IconTicket } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { useStaff } from '../app/StaffContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { tickets as texts } from '../i18n/tickets.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { useNow } from '../kit/useNow.ts';
import { Dialog } from '../app/Dialog.tsx';
import { ServiceLevelsDialog } from './ServiceLevelsDialog.tsx';
import { TicketFilters } from './TicketFilters.tsx';
import { TicketForm } from './TicketForm.tsx';
import { ticketQueries } from './ticketQueries.ts';
import { TicketRow } from './TicketRow.tsx';
import { ticketSearch, ticketViews, type TicketSearch } from './ticketSearch.ts';
import { useListKeys } from './useListKeys.ts';
import listClasses from './TicketList.module.css';
import classes from './TicketsPage.module.css';

addTexts('tickets', texts);

/** Every ticket that concerns the reader, what is due next first. */
export function TicketsPage() {
  const { t } = useTranslation(['tickets', 'app']);
  const { role } = useStaff();
  const asked = useSearch({ from: '/dressed/house/tickets', select: ticketSearch, structuralSharing: true });
  const view = asked.view ?? (role === 'agent' ? 'mine' : 'all');
  const search = { ...asked, view };
  const navigate = useNavigate({ from: '/tickets' });
  const now = useNow(1_000);
  const field = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<'new' | 'levels' | null>(null);
  const { data, error, refetch, isFetching } = useQuery(ticketQueries.list(search));
  const works = role !== 'analyst';
  const leads = role === 'owner' || role === 'supervisor';
  const filtered = Object.entries(asked).some(([name, value]) => name !== 'view' && value !== undefined);
  const change = useCallback((next: TicketSearch) => void navigate({ search: (before) => ({ ...before, page: undefined, ...next }), replace: true }), [navigate]);
  const onNew = (): void => setDialog('new');
  useListKeys({ field, onNew: works ? onNew : null });
  const make = works && <Button size="sm" leftSection={<IconPlus size={18} aria-hidden />} onClick={onNew}>{t('new')}</Button>;
  const { page = 1 } = asked;
  const links = useRef<HTMLElement>(null);
  useEffect(() => {
    // Chromium answers with a promise, which an effect must not return.
    links.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view]);

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('title')}</h1>
        <div className={classes.actions}>
          {leads && <Button size="sm" variant="default" leftSection={<IconClockCog size={18} aria-hidden />} onClick={() => setDialog('levels')}>{t('levels')}</Button>}
          {make}
        </div>
      </header>
      <nav className={classes.views} aria-label={t('views')} ref={links}>
        {ticketViews.map((each) => (
          <Link key={each} to="/tickets" search={{ ...asked, view: each, page: undefined }} className={classes.view} data-view={each} aria-current={each === view ? 'page' : undefined} activeOptions={{ exact: true, includeSearch: true }}>
            {t(`view.${each}`)}{data && data.counts[each] > 0 && <span className={classes.count}>{data.counts[each]}</span>}
          </Link>
        ))}
      </nav>
      <TicketFilters search={asked} field={field} onChange={change} />
      {data === undefined && error !== null && <ProblemAlert error={error}><div><Button variant="default" size="xs" mt="sm" loading={isFetching} onClick={() => void refetch()}>{t('app:retry')}</Button></div></ProblemAlert>}
      {data === undefined && error === null && <div className={listClasses.list} role="status" aria-label={t('app:loading')}>{['a', 'b', 'c'].map((each) => <div key={each} className={listClasses.row}><Skeleton height={44} radius="sm" /></div>)}</div>}
      {data?.tickets.length === 0 && <EmptyNote icon={IconTicket} title={t(`empty.${filtered ? 'none' : view}.title`)} text={t(`empty.${filtered ? 'none' : view}.text`)} />}
      {data && data.tickets.length > 0 && <ul className={listClasses.list} aria-label={t('list')}>{data.tickets.map((ticket) => <TicketRow key={ticket.number} ticket={ticket} opens={works} now={now} />)}</ul>}
      {data && data.tickets.length > 0 && (
        <footer className={classes.foot}>
          <p>{t('count', { count: data.total })}</p>
          {works && <p className={classes.keys}>{t('keys')}</p>}
          {data.pages > 1 && (
            <div className={classes.pages}>
              <ActionIcon aria-label={t('previous')} disabled={page <= 1} onClick={() => change({ page: page > 2 ? page - 1 : undefined })}><IconChevronLeft size={18} aria-hidden /></ActionIcon>
              {t('page', { page, pages: data.pages })}
              <ActionIcon aria-label={t('next')} disabled={page >= data.pages} onClick={() => change({ page: page + 1 })}><IconChevronRight size={18} aria-hidden /></ActionIcon>
            </div>
          )}
        </footer>
      )}
      {dialog === 'new' && (
        <Dialog size={560} title={t('form.title')} onClose={() => setDialog(null)}>
          <TicketForm conversationId={null} contactId={null} onCancel={() => setDialog(null)} onCreated={({ number }) => void navigate({ to: '/tickets/$number', params: { number: String(number) } })} />
        </Dialog>
      )}
      {dialog === 'levels' && <ServiceLevelsDialog onClose={() => setDialog(null)} />}
    </div>
  );
}
