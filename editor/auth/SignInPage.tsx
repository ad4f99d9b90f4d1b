import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { ProblemError } from '../app/ProblemError.ts';
import { request } from '../app/request.ts';
import { safeNext } from '../app/safeNext.ts';
import { sessionQuery } from '../app/session.ts';
import { usePageTitle } from '../app/usePageTitle.ts';
import { AuthFrame } from './AuthFrame.tsx';
import { accountRules } from './accountRules.ts';
import { PasswordToggle } from './PasswordToggle.tsx';
import { useInvalidText } from './useInvalidText.ts';
import classes from './AuthFrame.module.css';

/** Signs a member of the staff in and leads to where they wanted to go. */
export function SignInPage() {
  const { t } = useTranslation('auth');
  const { next } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const queryClient = useQueryClient();
  const invalid = useInvalidText();
  usePageTitle(t('signIn.title'));
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' }, validate: { email: accountRules.email, password: accountRules.password } });
  const { mutate, isPending, error } = useMutation({
    meta: { own: true },
    mutationFn: async ({ email, password }: typeof form.values) => {
      await request('/api/auth/sign-in/email', { method: 'POST', body: { email: email.trim(), password }, answer: z.unknown() });
      return queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
    onSuccess: () => router.history.replace(safeNext(next, location.origin)),
  });
  const refused = error instanceof ProblemError && error.status === 401;

  return (
    <AuthFrame title={t('signIn.title')} intro={t('signIn.intro')}>
      <form noValidate onSubmit={form.onSubmit((values) => mutate(values))}>
        <Stack>
          <ProblemAlert error={error} instead={refused ? { title: t('signIn.failed.title'), detail: t('signIn.failed.detail') } : undefined} />
          <TextInput
            label={t('field.email')} type="email" size="md" autoComplete="username" autoCapitalize="none" spellCheck={false} data-autofocus autoFocus
            key={form.key('email')} {...form.getInputProps('email')} error={invalid(form.errors.email)}
          />
          <PasswordInput
            label={t('field.password')} size="md" autoComplete="current-password" visibilityToggleIcon={PasswordToggle} visibilityToggleButtonProps={{ 'aria-label': t('field.show') }}
            key={form.key('password')} {...form.getInputProps('password')} error={invalid(form.errors.password)}
          />
          <Button type="submit" fullWidth mt="xs" loading={isPending}>{t('signIn.submit')}</Button>
        </Stack>
      </form>
      <p className={classes.foot}>{t('signIn.forgot')}</p>
    </AuthFrame>
  );
}
