import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { staffMember, type Invitation, type Joining } from '../app/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { request } from '../app/request.ts';
import { sessionQuery } from '../app/session.ts';
import { accountRules } from './accountRules.ts';
import { PasswordToggle } from './PasswordToggle.tsx';
import { useInvalidText } from './useInvalidText.ts';

/** Name and password of whoever was invited, or a new password alone; they are signed in by it. */
export function JoinForm({ token, invitation: { kind, email } }: { token: string; invitation: Invitation }) {
  const { t } = useTranslation('auth');
  const router = useRouter();
  const queryClient = useQueryClient();
  const invalid = useInvalidText();
  const joins = kind === 'invite';
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', password: '' },
    validate: { name: (value) => (joins ? accountRules.name(value) : null), password: accountRules.newPassword },
  });
  const { mutate, isPending, error } = useMutation({
    meta: { own: true },
    mutationFn: (body: Joining) => request('/api/auth/join', { method: 'POST', body, answer: staffMember }),
    onSuccess(staff) {
      // Whoever was signed in on this computer before is not any more, and what they had read is not for this one.
      queryClient.clear();
      queryClient.setQueryData(sessionQuery.queryKey, staff);
      // The token is spent; it need not stay in the history.
      void router.navigate({ to: '/', replace: true });
    },
  });

  return (
    <form noValidate onSubmit={form.onSubmit(({ name, password }) => mutate({ token, ...(joins && { name: name.trim() }), password }))}>
      <Stack>
        <ProblemAlert error={error} />
        <TextInput label={t('field.email')} type="email" size="md" autoComplete="username" readOnly value={email} />
        {joins && <TextInput label={t('field.name')} description={t('field.nameHint')} size="md" autoComplete="name" autoFocus key={form.key('name')} {...form.getInputProps('name')} error={invalid(form.errors.name)} />}
        <PasswordInput
          label={t('field.password')} description={t('field.passwordHint')} size="md" autoComplete="new-password" visibilityToggleIcon={PasswordToggle} visibilityToggleButtonProps={{ 'aria-label': t('field.show') }}
          key={form.key('password')} {...form.getInputProps('password')} error={invalid(form.errors.password)}
        />
        <Button type="submit" fullWidth mt="xs" loading={isPending}>{t(joins ? 'join.submit' : 'join.passwordSubmit')}</Button>
      </Stack>
    </form>
  );
}
