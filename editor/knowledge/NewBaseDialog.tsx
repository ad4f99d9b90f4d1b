import { useState, type FormEvent } from 'react';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { slug as slugShape } from '../app/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { suggestSlug } from '../flows/suggestSlug.ts';
import { Dialog } from '../app/Dialog.tsx';
import { knowledgeApi } from './knowledgeApi.ts';
import { knowledgeKeys } from './knowledgeKeys.ts';
import { NameFields } from './NameFields.tsx';

/** Makes an empty base and opens it. */
export function NewBaseDialog({ taken, onClose }: { taken: ReadonlySet<string>; onClose: () => void }) {
  const { t } = useTranslation('knowledge');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState<Readonly<Record<string, string>>>({});
  const [typed, setTyped] = useState<string>();
  const [tried, setTried] = useState(false);
  const slug = typed ?? suggestSlug([name['en'] ?? '', ...Object.values(name), 'knowledge'], taken);
  const named = Object.values(name).some((each) => each.trim() !== '');
  const slugProblem = !slugShape.safeParse(slug).success ? t('field.slugInvalid') : taken.has(slug) ? t('field.slugTaken') : null;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => knowledgeApi.make(slug, Object.fromEntries(Object.entries(name).flatMap(([tag, text]) => (text.trim() === '' ? [] : [[tag, text.trim()]])))),
    async onSuccess() {
      void queryClient.invalidateQueries({ queryKey: knowledgeKeys.list, exact: true });
      await navigate({ to: '/knowledge/$slug', params: { slug } });
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (named && slugProblem === null && !isPending) mutate();
  }

  return (
    <Dialog title={t('new')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <NameFields name={name} onChange={setName} error={tried && !named ? t('field.nameMissing') : null} />
          <TextInput label={t('field.slug')} description={t('field.slugHelp')} value={slug} onChange={({ currentTarget: { value } }) => setTyped(value)} error={tried || typed !== undefined ? slugProblem : null} autoComplete="off" autoCapitalize="none" spellCheck={false} />
          <ProblemAlert error={error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" size="sm" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" size="sm" loading={isPending}>{t('field.make')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
