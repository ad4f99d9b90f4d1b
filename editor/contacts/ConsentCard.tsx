import { useState, type FormEvent } from 'react';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { Card } from './Card.tsx';
import { contactApi } from './contactApi.ts';
import { useContact } from './ContactContext.ts';
import { useContactChange } from './useContactChange.ts';
import { useWhen } from './useWhen.ts';
import classes from './ContactPage.module.css';

/** What they agreed to, and when they said so. */
export function ConsentCard() {
  const { t } = useTranslation('contacts');
  const { contact, full } = useContact();
  const { date } = useWhen();
  const [purpose, setPurpose] = useState('');
  const [given, setGiven] = useState('yes');
  const note = useContactChange((said: { purpose: string; given: boolean }) => contactApi.consent(contact.id, said));
  const all = Object.entries(contact.consent);
  function add(event: FormEvent): void {
    event.preventDefault();
    if (purpose.trim() !== '') note.mutate({ purpose: purpose.trim(), given: given === 'yes' }, { onSuccess: () => setPurpose('') });
  }
  return (
    <Card title={t('consent.title')}>
      <ProblemAlert error={note.error} onClose={note.reset} />
      {all.length === 0 && <p className={classes.small}>{t('consent.none')}</p>}
      {all.length > 0 && (
        <ul className={classes.lines}>
          {all.map(([each, said]) => (
            <li key={each}>
              <div><bdi>{each}</bdi><span className={classes.small}><span className={classes.state} data-is={said.given ? 'good' : 'refused'}>{t(said.given ? 'consent.given' : 'consent.refused')}</span> · {t('consent.at', { when: date(said.at) })}</span></div>
              {full && <Button size="compact-sm" variant="subtle" loading={note.isPending} onClick={() => note.mutate({ purpose: each, given: !said.given })}>{t('consent.toggle', { state: t(said.given ? 'consent.disagree' : 'consent.agree') })}</Button>}
            </li>
          ))}
        </ul>
      )}
      {full && (
        <form className={classes.adding} onSubmit={add}>
          <TextInput size="sm" aria-label={t('consent.purpose')} placeholder={t('consent.purpose')} value={purpose} maxLength={64} onChange={({ currentTarget }) => setPurpose(currentTarget.value)} />
          <SegmentedControl size="sm" aria-label={t('consent.title')} value={given} data={[{ value: 'yes', label: t('consent.agree') }, { value: 'no', label: t('consent.disagree') }]} onChange={setGiven} />
          <Button type="submit" size="sm" variant="default" loading={note.isPending} disabled={purpose.trim() === ''}>{t('consent.add')}</Button>
        </form>
      )}
    </Card>
  );
}
