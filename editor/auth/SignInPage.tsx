import { useEffect, useRef } from 'react';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { staffMember } from '../app/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { request } from '../app/request.ts';
import { safeNext } from '../app/safeNext.ts';
import { sessionQuery } from '../app/session.ts';
import { usePageTitle } from '../app/usePageTitle.ts';
import { AuthFrame } from './AuthFrame.tsx';
import { accountRules } from './accountRules.ts';
import { PasswordToggle } from './PasswordToggle.tsx';
import { useInvalidText } from './useInvalidText.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { auth } from '../i18n/auth.ts';

addTexts('auth', auth);

/** Signs a member of the staff in and leads to where they wanted to go. */
export function SignInPage() {
  const { t } = useTranslation('auth');
  const { next } = useSearch({ from: '/dressed/sign-in' });
  const router = useRouter();
  const queryClient = useQueryClient();
  const invalid = useInvalidText();
  usePageTitle(t('signIn.title'));
  const first = useRef<HTMLInputElement>(null);
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' }, validate: { email: accountRules.email, password: accountRules.password } });
  // There is nothing else to do on this page than to type.
  useEffect(() => first.current?.focus(), []);
  const { mutate, isPending, error } = useMutation({
    meta: { own: true },
    mutationFn: ({ email, password }: typeof form.values) =>
      request('/api/auth/sign-in/email', { method: 'POST', body: { email: email.trim(), password }, answer: staffMember }),
    onSuccess(staff) {
      queryClient.setQueryData(sessionQuery.queryKey, staff);
      router.history.replace(safeNext(next, location.origin));
    },
  });

  return (
    <AuthFrame title={t('signIn.title')} intro={t('signIn.intro')}>
      <form noValidate onSubmit={form.onSubmit((values) => mutate(values))}>
        <Stack>
          <ProblemAlert error={error} />
          <TextInput
            ref={first} label={t('field.email')} type="email" size="md" autoComplete="username" autoCapitalize="none" spellCheck={false}
            key={form.key('email')} {...form.getInputProps('email')} error={invalid(form.errors.email)}
          />
          <PasswordInput
            label={t('field.password')} size="md" autoComplete="current-password" visibilityToggleIcon={PasswordToggle} visibilityToggleButtonProps={{ 'aria-label': t('field.show') }}
            key={form.key('password')} {...form.getInputProps('password')} error={invalid(form.errors.password)}
          />
          <Button type="submit" fullWidth mt="xs" loading={isPending}>{t('signIn.submit')}</Button>
        </Stack>
      </form>
    </AuthFrame>
  );
}
