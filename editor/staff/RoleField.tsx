import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../server/contract.ts';
import { role as roles } from '../app/contract.ts';

/** One of the roles, with what it is for. */
export function RoleField({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  const { t } = useTranslation(['staff', 'app']);
  return (
    <Select
      size="sm" label={t('edit.role')} description={t(`role.${value}`)} allowDeselect={false} checkIconPosition="right"
      data={roles.options.map((each) => ({ value: each, label: t(`app:role.${each}`) }))} value={value} onChange={(chosen) => onChange(roles.catch(value).parse(chosen))}
    />
  );
}
