import { Button, Center, Loader } from '@mantine/core';
import { IconLinkOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { invitation } from '../app/contract.ts';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { ProblemError } from '../app/ProblemError.ts';
import { request } from '../app/request.ts';
import { usePageTitle } from '../app/usePageTitle.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { auth } from '../i18n/auth.ts';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import { AuthFrame } from './AuthFrame.tsx';
import { JoinForm } from './JoinForm.tsx';

addTexts('auth', auth);

/** Where the link of an invitation leads: who invites whom to what, and the way in. Also sets a new password. */
export function JoinPage() {
  const { t } = useTranslation(['auth', 'app']);
  const { token } = useSearch({ from: '/dressed/join' });
  const { data, error } = useQuery({
    queryKey: ['join', token],
    queryFn: ({ signal }) => request(`/api/auth/join?token=${encodeURIComponent(token)}`, { answer: invitation, signal }),
    // Once read it stays: the form must not vanish because it has just been sent.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const title = t(data?.kind === 'password' ? 'join.passwordTitle' : 'join.title');
  usePageTitle(title);

  if (error instanceof ProblemError && (error.status === 404 || error.status === 400)) {
    return (
      <AuthFrame title={t('join.title')}>
        <EmptyNote icon={IconLinkOff} title={t('join.closed.title')} text={t('join.closed.detail')}>
          <Button renderRoot={(props) => <Link to="/sign-in" {...props} />}>{t('setUp.closed.signIn')}</Button>
        </EmptyNote>
      </AuthFrame>
    );
  }
  if (error) return <AuthFrame title={title}><ProblemAlert error={error} /></AuthFrame>;
  if (!data) return <AuthFrame title={title}><Center p="xl"><Loader role="status" aria-label={t('app:loading')} /></Center></AuthFrame>;
  const role = t(`app:role.${data.role}`);
  const intro = data.kind === 'password' ? t('join.passwordIntro', { name: data.name }) : data.by === '' ? t('join.introBare', { role }) : t('join.intro', { name: data.by, role });
  return (
    <AuthFrame title={title} intro={data.teams.length === 0 ? intro : `${intro}${t('join.teams', { teams: data.teams.join(t('join.comma')) })}`}>
      <JoinForm token={token} invitation={data} />
    </AuthFrame>
  );
}
