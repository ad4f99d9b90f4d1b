import { useState } from 'react';
import { ActionIcon, Button, Center, Loader, Tabs, VisuallyHidden } from '@mantine/core';
import { IconArrowLeft, IconTicketOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { writeTicketNumber } from '../../engine/sdk/writeTicketNumber.ts';
import type { TicketDetail } from '../../server/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { useProblemText } from '../app/useProblemText.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { tickets as texts } from '../i18n/tickets.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { EditableText } from './EditableText.tsx';
import { PriorityMark, StatusPill } from './Pills.tsx';
import { TicketFacts } from './TicketFacts.tsx';
import { TicketHistory } from './TicketHistory.tsx';
import { ticketQueries } from './ticketQueries.ts';
import { TicketTranscript } from './TicketTranscript.tsx';
import { TicketWriter } from './TicketWriter.tsx';
import { useKeys } from './useKeys.ts';
import { useTicketChange } from './useTicketChange.ts';
import classes from './TicketPage.module.css';

addTexts('tickets', texts);

/** One ticket: what it is about, what was done, and what can be done. */
export function TicketPage() {
  const { t } = useTranslation(['tickets', 'app']);
  const { number } = useParams({ from: '/dressed/house/tickets/$number' });
  const problemText = useProblemText();
  const { data, error } = useQuery(ticketQueries.one(Number(number)));
  if (data) return <OpenTicket key={number} detail={data} />;
  if (!error) return <Center h="100%"><Loader role="status" aria-label={t('app:loading')} /></Center>;
  const { title, detail } = problemText(error);
  return (
    <Center mih="100%">
      <VisuallyHidden><h1>{t('title')}</h1></VisuallyHidden>
      <EmptyNote icon={IconTicketOff} title={t('gone')} text={[title, detail].filter(Boolean).join(' ')}>
        <Button variant="light" renderRoot={(props) => <Link to="/tickets" {...props} />}>{t('back')}</Button>
      </EmptyNote>
    </Center>
  );
}

function OpenTicket({ detail }: { detail: TicketDetail }) {
  const { t } = useTranslation('tickets');
  const navigate = useNavigate();
  const [tab, setTab] = useState<string | null>('history');
  const change = useTicketChange(detail);
  const { ticket, events } = detail;
  const { number, subject, description, status, priority } = ticket;
  const name = writeTicketNumber(number);
  const editable = status !== 'closed';
  useKeys({ Escape: () => void navigate({ to: '/tickets' }) });

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <ActionIcon aria-label={t('back')} renderRoot={(props) => <Link to="/tickets" {...props} />}><IconArrowLeft size={22} aria-hidden /></ActionIcon>
        <div className={classes.title}>
          <p className={classes.number}>{name}<StatusPill status={status} /><PriorityMark priority={priority} /></p>
          <EditableText value={subject} field="subject" most={200} busy={change.isPending} onSave={(value) => change.mutateAsync({ subject: value })}>
            {(edit) => <h1 className={classes.subject}><bdi>{subject}</bdi>{editable && edit}</h1>}
          </EditableText>
        </div>
      </header>
      <div className={classes.body}>
        <div className={classes.main}>
          <ProblemAlert error={change.error} onClose={change.reset} />
          <EditableText value={description} field="description" most={4_000} long busy={change.isPending} onSave={(value) => change.mutateAsync({ description: value })}>
            {(edit) => <div className={classes.description}><p dir="auto" data-empty={description === '' || undefined}>{description === '' ? t('noDescription') : description}</p>{editable && edit}</div>}
          </EditableText>
          <Tabs value={tab} onChange={setTab} keepMounted={false}>
            <Tabs.List mb="md"><Tabs.Tab value="history">{t('tabs.history')}</Tabs.Tab><Tabs.Tab value="transcript">{t('tabs.transcript')}</Tabs.Tab></Tabs.List>
            <Tabs.Panel value="history"><TicketHistory ticket={ticket} events={events} /></Tabs.Panel>
            <Tabs.Panel value="transcript"><TicketTranscript ticket={ticket} /></Tabs.Panel>
          </Tabs>
          <TicketWriter detail={detail} />
        </div>
        <TicketFacts detail={detail} change={change} />
      </div>
    </div>
  );
}
