import { ActionIcon, Badge, Menu } from '@mantine/core';
import { IconArrowBackUp, IconArrowsDiff, IconDots, IconEye, IconGitCompare, IconRocket } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowVersion } from '../../server/contract.ts';
import { agoText } from '../flows/agoText.ts';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useNow } from '../kit/useNow.ts';
import classes from './History.module.css';

interface Props {
  version: FlowVersion;
  live: boolean;
  /** Whether it is the one on the canvas. */
  shown: boolean;
  onOpen: () => void;
  onCompareDraft: () => void;
  /** Null for what cannot be done. */
  onCompareWith: (() => void) | null;
  onMakeLive: (() => void) | null;
  onRestore: (() => void) | null;
}

/** One version in the history. */
export function VersionItem({ version: { version, note, publishedAt, publishedBy }, live, shown, onOpen, onCompareDraft, onCompareWith, onMakeLive, onRestore }: Props) {
  const { t } = useTranslation('versions');
  const locale = languageTag[useLanguage().language];
  const now = useNow(30_000);
  const at = Date.parse(publishedAt);
  const ago = agoText(at, now, locale, t('justNow'));
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  return (
    <li className={classes.item} data-shown={shown} data-version={version}>
      <div className={classes.head}>
        <strong>{t('version', { version })}</strong>
        {live && <Badge size="sm" variant="light" color="green.9" styles={{ root: { background: 'var(--good)', color: 'var(--good-ink)' } }}>{t('live')}</Badge>}
        <Menu position="bottom-end" shadow="md" width={220}>
          <Menu.Target><ActionIcon aria-label={t('actions', { version })}><IconDots size={18} aria-hidden /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            {!shown && <Menu.Item leftSection={<IconEye size={16} aria-hidden />} onClick={onOpen}>{t('open')}</Menu.Item>}
            <Menu.Item leftSection={<IconArrowsDiff size={16} aria-hidden />} onClick={onCompareDraft}>{t('compareDraft')}</Menu.Item>
            {onCompareWith && <Menu.Item leftSection={<IconGitCompare size={16} aria-hidden />} onClick={onCompareWith}>{t('compareWith')}</Menu.Item>}
            {onMakeLive && <Menu.Item leftSection={<IconRocket size={16} aria-hidden />} onClick={onMakeLive}>{t('makeLive')}</Menu.Item>}
            {onRestore && <Menu.Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={onRestore}>{t('restore')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      </div>
      <p className={classes.who}><time dateTime={publishedAt} title={exact}>{publishedBy ? t('by', { name: publishedBy.name, when: ago }) : t('at', { when: ago })}</time> · {exact}</p>
      {note === '' ? <p className={classes.noNote}>{t('noNote')}</p> : <p className={classes.note}><bdi>{note}</bdi></p>}
    </li>
  );
}
