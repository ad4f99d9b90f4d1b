import { Button, Center, Loader } from '@mantine/core';
import { IconLinkOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { request } from '../app/request.ts';
import { usePageTitle } from '../app/usePageTitle.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { AuthFrame } from './AuthFrame.tsx';
import { SetUpForm } from './SetUpForm.tsx';
import { addTexts } from '../i18n/addTexts.ts';
import { auth } from '../i18n/auth.ts';

addTexts('auth', auth);

/** The very first visit, by the link that the server printed: creates the first owner. */
export function SetUpPage() {
  const { t } = useTranslation(['auth', 'app']);
  const { token } = useSearch({ from: '/dressed/setup' });
  usePageTitle(t('setUp.title'));
  const { data, error } = useQuery({
    queryKey: ['setup', token],
    queryFn: ({ signal }) => request(`/api/setup?token=${encodeURIComponent(token)}`, { answer: z.object({ open: z.boolean() }), signal }),
    // Once read it stays: the form must not vanish because it has just been sent.
    staleTime: Number.POSITIVE_INFINITY,
  });

  if (error) return <AuthFrame title={t('setUp.title')}><ProblemAlert error={error} /></AuthFrame>;
  if (data?.open === false) {
    return (
      <AuthFrame title={t('setUp.title')}>
        <EmptyNote icon={IconLinkOff} title={t('setUp.closed.title')} text={t('setUp.closed.detail')}>
          <Button renderRoot={(props) => <Link to="/sign-in" {...props} />}>{t('setUp.closed.signIn')}</Button>
        </EmptyNote>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t('setUp.title')} intro={t('setUp.intro')}>
      {data ? <SetUpForm token={token} /> : <Center p="xl"><Loader role="status" aria-label={t('app:loading')} /></Center>}
    </AuthFrame>
  );
}
