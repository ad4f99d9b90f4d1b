import { useState } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { contactApi } from './contactApi.ts';
import { useContact } from './ContactContext.ts';
import { contactKeys } from './contactKeys.ts';
import { Dialog } from '../app/Dialog.tsx';
import { useNameOf } from './useNameOf.ts';
import classes from './ContactPage.module.css';

const counted = ['conversations', 'messages', 'tickets', 'surveys', 'tasks', 'questions'] as const;

/** Erases a person for good, once their name has been typed. */
export function EraseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('contacts');
  const { contact } = useContact();
  const name = useNameOf()(contact);
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => contactApi.erase(contact.id),
    async onSuccess() {
      onClose();
      // Nothing of what was shown stays in the browser's memory either.
      await queryClient.resetQueries({ queryKey: contactKeys.all });
    },
  });
  return (
    <Dialog title={t('erase.title')} onClose={onClose}>
      <div className={classes.said}>
        <p>{t('erase.text')}</p>
        <p>{t('erase.stays')}</p>
        <ul>{counted.filter((each) => contact.held[each] > 0).map((each) => <li key={each}>{t(`erase.held.${each}`, { count: contact.held[each] })}</li>)}</ul>
        <p className={classes.small}>{t('erase.notHere')}</p>
      </div>
      <TextInput label={t('erase.type', { name })} value={typed} onChange={({ currentTarget: { value } }) => setTyped(value)} autoComplete="off" autoCapitalize="none" spellCheck={false} mb="md" data-autofocus />
      <ProblemAlert error={error} />
      <Group justify="flex-end" gap="sm" mt="sm">
        <Button variant="default" size="sm" onClick={onClose}>{t('cancel')}</Button>
        <Button color="red.9" size="sm" disabled={typed.trim() !== name.trim()} loading={isPending} onClick={() => mutate()}>{t('erase.do')}</Button>
      </Group>
    </Dialog>
  );
}
