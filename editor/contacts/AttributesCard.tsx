import { useState, type FormEvent } from 'react';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { attributeName } from '../app/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { Card } from './Card.tsx';
import { contactApi } from './contactApi.ts';
import { useContact } from './ContactContext.ts';
import { InPlaceField } from './InPlaceField.tsx';
import { useContactChange } from './useContactChange.ts';
import classes from './ContactPage.module.css';

const most = 64;

/** What the business, its flows and its staff keep of them, by names of their own. */
export function AttributesCard() {
  const { t } = useTranslation('contacts');
  const { contact, full } = useContact();
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const change = useContactChange((attributes: Record<string, string>) => contactApi.change(contact.id, { revision: contact.revision, attributes }));
  const all = Object.entries(contact.attributes);
  const trimmed = name.trim();
  const taken = Object.hasOwn(contact.attributes, trimmed);
  const wrong = taken ? t('attributes.taken') : trimmed !== '' && !attributeName.safeParse(trimmed).success ? t('attributes.bad') : undefined;
  function add(event: FormEvent): void {
    event.preventDefault();
    if (trimmed === '' || wrong !== undefined) return;
    change.mutate(Object.fromEntries([...all, [trimmed, value.trim()]]), {
      onSuccess() {
        setName('');
        setValue('');
      },
    });
  }
  return (
    <Card title={t('attributes.title')}>
      <ProblemAlert error={change.error} onClose={change.reset} />
      {all.length === 0 && <p className={classes.small}>{t('attributes.none')}</p>}
      <div className={classes.facts}>
        {all.map(([each, held]) => (
          <div key={each} className={classes.removable}>
            <InPlaceField label={each} value={held} fits={(text) => text.length <= 500} readOnly={!full} onSave={async (text) => void (await change.mutateAsync(Object.fromEntries([...all.filter(([other]) => other !== each), [each, text]])))} />
            {full && <ActionIcon size={30} aria-label={t('attributes.remove', { name: each })} onClick={() => change.mutate(Object.fromEntries(all.filter(([other]) => other !== each)))}><IconX size={16} aria-hidden /></ActionIcon>}
          </div>
        ))}
      </div>
      {full && (all.length >= most ? <p className={classes.small}>{t('attributes.full')}</p> : (
        <form className={classes.adding} onSubmit={add}>
          <TextInput size="sm" aria-label={t('attributes.name')} placeholder={t('attributes.name')} value={name} maxLength={64} error={wrong} onChange={({ currentTarget }) => setName(currentTarget.value)} />
          <TextInput size="sm" aria-label={t('attributes.value')} placeholder={t('attributes.value')} value={value} maxLength={500} onChange={({ currentTarget }) => setValue(currentTarget.value)} />
          <Button type="submit" size="sm" variant="default" leftSection={<IconPlus size={16} aria-hidden />} loading={change.isPending} disabled={trimmed === '' || wrong !== undefined}>{t('attributes.add')}</Button>
        </form>
      ))}
    </Card>
  );
}
