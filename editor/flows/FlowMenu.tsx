import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconArrowUpRight, IconChartBar, IconCopy, IconCursorText, IconDots, IconDownload, IconEdit, IconEye, IconMessageCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../server/contract.ts';
import { flowName } from '../home/flowName.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useMayEdit } from './useMayEdit.ts';
import classes from './FlowList.module.css';

export type FlowAction = 'rename' | 'duplicate' | 'export' | 'archive' | 'unarchive';

/** What can be done with one flow; those who only read can open and export it. */
export function FlowMenu({ flow, onAction }: { flow: FlowSummary; onAction: (action: FlowAction, flow: FlowSummary) => void }) {
  const { t } = useTranslation('flows');
  const { language } = useLanguage();
  const mayEdit = useMayEdit();
  const act = (action: FlowAction) => () => onAction(action, flow);
  const more = t('menu.of', { name: flowName(flow, language) });
  return (
    <Menu position="bottom-end" width={220} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon className={classes.more} size={36} aria-label={more} title={more}><IconDots size={20} aria-hidden /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={mayEdit ? <IconEdit size={17} aria-hidden /> : <IconEye size={17} aria-hidden />} renderRoot={(props) => <Link to="/flows/$flow" params={{ flow: flow.id }} {...props} />}>{t(mayEdit ? 'menu.edit' : 'menu.view')}</Menu.Item>
        {flow.liveVersion !== null && !flow.archived && (
          <Menu.Item component="a" href={`/c/${flow.slug}`} target="_blank" rel="noopener" leftSection={<IconMessageCircle size={17} aria-hidden />} rightSection={<IconArrowUpRight size={15} role="img" aria-label={t('newTab')} />}>{t('menu.chat')}</Menu.Item>
        )}
        <Menu.Item leftSection={<IconChartBar size={17} aria-hidden />} renderRoot={(props) => <Link to="/analytics/$page" params={{ page: 'drop-off' }} search={{ flow: flow.id }} {...props} />}>{t('menu.dropOff')}</Menu.Item>
        <Menu.Divider />
        {mayEdit && <Menu.Item leftSection={<IconCursorText size={17} aria-hidden />} onClick={act('rename')}>{t('menu.rename')}</Menu.Item>}
        {mayEdit && <Menu.Item leftSection={<IconCopy size={17} aria-hidden />} onClick={act('duplicate')}>{t('menu.duplicate')}</Menu.Item>}
        <Menu.Item leftSection={<IconDownload size={17} aria-hidden />} onClick={act('export')}>{t('menu.export')}</Menu.Item>
        {mayEdit && <Menu.Divider />}
        {mayEdit && !flow.archived && <Menu.Item leftSection={<IconArchive size={17} aria-hidden />} onClick={act('archive')}>{t('menu.archive')}</Menu.Item>}
        {mayEdit && flow.archived && <Menu.Item leftSection={<IconArchiveOff size={17} aria-hidden />} onClick={act('unarchive')}>{t('menu.unarchive')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
