import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { staffMember, type SetUp } from '../app/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { request } from '../app/request.ts';
import { sessionQuery } from '../app/session.ts';
import { accountRules } from './accountRules.ts';
import { PasswordToggle } from './PasswordToggle.tsx';
import { useInvalidText } from './useInvalidText.ts';

/** Name, address and password of the first owner, who is signed in by it. */
export function SetUpForm({ token }: { token: string }) {
  const { t } = useTranslation('auth');
  const router = useRouter();
  const queryClient = useQueryClient();
  const invalid = useInvalidText();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', email: '', password: '' },
    validate: { name: accountRules.name, email: accountRules.email, password: accountRules.newPassword },
  });
  const { mutate, isPending, error } = useMutation({
    meta: { own: true },
    mutationFn: (body: SetUp) => request('/api/setup', { method: 'POST', body, answer: staffMember }),
    onSuccess(staff) {
      queryClient.setQueryData(sessionQuery.queryKey, staff);
      // The token is spent; it need not stay in the history.
      void router.navigate({ to: '/', replace: true });
    },
  });

  return (
    <form noValidate onSubmit={form.onSubmit(({ name, email, password }) => mutate({ token, name: name.trim(), email: email.trim(), password }))}>
      <Stack>
        <ProblemAlert error={error} />
        <TextInput label={t('field.name')} description={t('field.nameHint')} size="md" autoComplete="name" key={form.key('name')} {...form.getInputProps('name')} error={invalid(form.errors.name)} />
        <TextInput label={t('field.email')} type="email" size="md" autoComplete="username" autoCapitalize="none" spellCheck={false} key={form.key('email')} {...form.getInputProps('email')} error={invalid(form.errors.email)} />
        <PasswordInput
          label={t('field.password')} description={t('field.passwordHint')} size="md" autoComplete="new-password" visibilityToggleIcon={PasswordToggle} visibilityToggleButtonProps={{ 'aria-label': t('field.show') }}
          key={form.key('password')} {...form.getInputProps('password')} error={invalid(form.errors.password)}
        />
        <Button type="submit" fullWidth mt="xs" loading={isPending}>{t('setUp.submit')}</Button>
      </Stack>
    </form>
  );
}
