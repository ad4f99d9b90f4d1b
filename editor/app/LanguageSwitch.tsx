import { ActionIcon, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/useLanguage.ts';

/** Switches between Chinese and English; says so in the language it leads to. */
export function LanguageSwitch({ position = 'right' }: { position?: 'right' | 'bottom' }) {
  const { t } = useTranslation('app');
  const { language, setLanguage } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Tooltip label={t('language.switch')} position={position}>
      <ActionIcon aria-label={`${t('language.other')} · ${t('language.switch')}`} lang={other === 'zh' ? 'zh-CN' : 'en'} fz="sm" fw={600} onClick={() => setLanguage(other)}>
        {t('language.other')}
      </ActionIcon>
    </Tooltip>
  );
}
