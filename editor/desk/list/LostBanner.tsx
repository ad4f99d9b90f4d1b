import { Alert } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../kit/useNow.ts';
import { useFeedState, useLostAt } from '../feedState.ts';
import { deskSettingsQuery } from '../officeQueries.ts';

/** Says that the connection is lost, and how long the chats are still kept. */
export function LostBanner() {
  const { t } = useTranslation('desk');
  const lost = useFeedState() === 'lost';
  const since = useLostAt();
  const now = useNow(1_000);
  const grace = useQuery({ ...deskSettingsQuery, enabled: false }).data?.graceSeconds ?? 30;
  if (!lost) return null;
  const left = Math.ceil(grace - (now - since) / 1_000);
  return <Alert role="status" color="orange" variant="light" p="xs" icon={<IconPlugConnectedX size={18} aria-hidden />}>{left > 0 ? t('lost', { count: left }) : t('lostLong')}</Alert>;
}
