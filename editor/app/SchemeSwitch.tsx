import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Switches between light and dark; follows the system until it is used. */
export function SchemeSwitch({ position = 'right' }: { position?: 'right' | 'bottom' }) {
  const { t } = useTranslation('app');
  const { setColorScheme } = useMantineColorScheme();
  const now = useComputedColorScheme('light');
  const other = now === 'light' ? 'dark' : 'light';
  const Icon = other === 'dark' ? IconMoon : IconSun;
  return (
    <Tooltip label={t(`scheme.${other}`)} position={position}>
      <ActionIcon aria-label={t(`scheme.${other}`)} onClick={() => setColorScheme(other)}>
        <Icon size={20} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
