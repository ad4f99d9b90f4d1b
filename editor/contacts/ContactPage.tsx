import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { useStaff } from '../app/StaffContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { contacts as texts } from '../i18n/contacts.ts';
import { AttributesCard } from './AttributesCard.tsx';
import { BlockCard } from './BlockCard.tsx';
import { ConsentCard } from './ConsentCard.tsx';
import { contactApi } from './contactApi.ts';
import { ContactContext } from './ContactContext.ts';
import { ContactHeader } from './ContactHeader.tsx';
import { contactKeys } from './contactKeys.ts';
import { ConversationsCard } from './ConversationsCard.tsx';
import { DetailsCard } from './DetailsCard.tsx';
import { MergedCard } from './MergedCard.tsx';
import { TicketsCard } from './TicketsCard.tsx';
import classes from './ContactPage.module.css';

addTexts('contacts', texts);

/** One person: what is known of them, and all that there is. */
export function ContactPage() {
  const { t } = useTranslation(['contacts', 'app']);
  const { id } = useParams({ from: '/dressed/house/contacts/$id' });
  const navigate = useNavigate();
  const { role } = useStaff();
  const { data, error, refetch, isFetching } = useQuery({ queryKey: contactKeys.one(id), queryFn: ({ signal }) => contactApi.read(id, signal), refetchOnMount: 'always' });
  if (data === undefined) {
    return (
      <div className={classes.page}>
        {error !== null && <h1 className={classes.gone}>{t('gone')}</h1>}
        {error === null ? <div role="status" aria-label={t('app:loading')}><Skeleton height={36} width={260} mb="lg" /><Skeleton height={320} radius="lg" /></div> : (
          <ProblemAlert error={error}>
            <div className={classes.retry}>
              <Button variant="default" size="xs" loading={isFetching} onClick={() => void refetch()}>{t('app:retry')}</Button>
              <Button variant="subtle" size="xs" onClick={() => void navigate({ to: '/contacts' })}>{t('back')}</Button>
            </div>
          </ProblemAlert>
        )}
      </div>
    );
  }
  const erased = data.erasedAt !== null;
  return (
    <ContactContext value={{ contact: data, full: !erased && (role === 'owner' || role === 'supervisor'), mayCare: !erased }}>
      <div className={classes.page}>
        <ContactHeader />
        <div className={classes.columns}>
          {!erased && <div className={classes.column}><DetailsCard key={data.id} /><AttributesCard /><ConsentCard /><BlockCard /></div>}
          <div className={classes.column}><ConversationsCard /><TicketsCard /><MergedCard /></div>
        </div>
      </div>
    </ContactContext>
  );
}
