import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from './useSignOut.ts';
import { useStaff } from './StaffContext.ts';

/** Who is signed in, and the way out. */
export function AccountMenu({ position = 'right-end' }: { position?: 'right-end' | 'bottom-end' }) {
  const { t } = useTranslation('app');
  const staff = useStaff();
  const signOut = useSignOut();
  return (
    <Menu position={position} width={240} shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton aria-label={t('account.menu', { name: staff.name })}>
          <Avatar color="rail" size={36}>{[...staff.name][0]}</Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label component="div" py="xs">
          <Text fw={600} c="var(--mantine-color-text)" truncate><bdi>{staff.name}</bdi></Text>
          <Text size="sm" truncate>{staff.email}</Text>
          <Text size="sm">{t(`role.${staff.role}`)}</Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void signOut()}>{t('account.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
