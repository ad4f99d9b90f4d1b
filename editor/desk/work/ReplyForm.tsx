import { useState } from 'react';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CannedReply } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { languageName } from '../../kit/languageName.ts';
import { deskKeys } from '../deskKeys.ts';
import { officeApi } from '../officeApi.ts';
import { Dialog } from '../../app/Dialog.tsx';
import classes from './RepliesDialog.module.css';

interface Props {
  /** Null makes a new one. */
  reply: CannedReply | null;
  mine: boolean;
  onDone: () => void;
  onClose: () => void;
}

/** One reply at hand, in each language. */
export function ReplyForm({ reply, mine, onDone, onClose }: Props) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const [shortcut, setShortcut] = useState(reply?.shortcut ?? '');
  const [text, setText] = useState<Readonly<Record<string, string>>>(reply?.text ?? {});
  const locales = [...new Set(['zh', 'en', ...Object.keys(text)])];
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => officeApi.saveReply(reply?.id ?? null, { shortcut, mine, text: Object.fromEntries(Object.entries(text).filter(([, words]) => words.trim() !== '')) }),
    onSuccess: onDone,
    onSettled: () => void queryClient.invalidateQueries({ queryKey: deskKeys.replies }),
  });
  const named = /^[\p{L}\p{N}_-]{1,40}$/u.test(shortcut);
  const ready = named && Object.values(text).some((words) => words.trim() !== '');
  const footer = (
    <Group justify="flex-end">
      <Button variant="default" size="sm" onClick={onDone}>{t('cancel')}</Button>
      <Button size="sm" disabled={!ready} loading={isPending} onClick={() => mutate()}>{t('save')}</Button>
    </Group>
  );
  return (
    <Dialog title={t(reply ? 'replies.change' : 'replies.make')} onClose={onClose} size={620} footer={footer}>
      <Stack gap="sm">
        <ProblemAlert error={error} />
        <TextInput label={t('replies.shortcut')} description={t('replies.shortcutHelp')} leftSection="/" value={shortcut} onChange={(event) => setShortcut(event.currentTarget.value)} error={shortcut !== '' && !named} maxLength={40} data-autofocus styles={{ wrapper: { maxWidth: 320 } }} />
        {locales.map((locale) => (
          <Textarea key={locale} label={t('replies.text', { language: languageName(locale, language) })} autosize minRows={3} maxRows={10} maxLength={4_000} attributes={{ input: { dir: 'auto', lang: locale } }} value={text[locale] ?? ''} onChange={(event) => setText({ ...text, [locale]: event.currentTarget.value })} />
        ))}
        <p className={classes.hint}>{t('replies.variables')} <code>{'{{contact.name}}'}</code> <code>{'{{agent.name}}'}</code></p>
      </Stack>
    </Dialog>
  );
}
