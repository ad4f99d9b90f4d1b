import { useState } from 'react';
import { Button, Menu } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChevronDown, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../kit/CopyButton.tsx';
import { copyText } from '../../kit/copyText.ts';
import type { FilterAddress } from './filterSearch.ts';
import { movingLink } from './movingLink.ts';
import { usualDays, type Filter } from './resolveFilter.ts';
import { shareLink } from './shareLink.ts';

interface Props {
  filter: Filter;
  address: FilterAddress;
}

/** Copies a link to what is on show. A period such as the last 28 days may move on with whoever opens it, or stay as it is. */
export function CopyLink({ filter, address }: Props) {
  const { t } = useTranslation(['analytics', 'app']);
  const [state, setState] = useState<'do' | 'done' | 'failed'>('do');
  const labels = { do: t('filter.copy'), done: t('app:copy.done'), failed: t('app:copy.failed') };
  const frozen = shareLink(location.href, filter);
  const moving = movingLink(location.href, filter, address);
  if (moving === null) return <CopyButton text={frozen} labels={labels} />;
  const Icon = { do: IconCopy, done: IconCheck, failed: IconAlertTriangle }[state];

  async function copy(link: string): Promise<void> {
    setState((await copyText(link)) ? 'done' : 'failed');
    setTimeout(() => setState('do'), 2_000);
  }

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target><Button variant="light" size="sm" leftSection={<Icon size={16} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />}><span aria-live="polite">{labels[state]}</span></Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void copy(frozen)}>{filter.from === filter.to ? t('filter.copyDay', { day: filter.from }) : t('filter.copyDays', { from: filter.from, to: filter.to })}</Menu.Item>
        <Menu.Item onClick={() => void copy(moving)}>{t('filter.copyMoving', { period: t(`filter.days.d${address.days ?? usualDays}`) })}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
