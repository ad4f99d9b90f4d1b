import { useId, useState } from 'react';
import { Badge, Button, Table } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TableHead } from '../../../server/contract.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';

/** What a table's columns mean, for whoever asks. */
export function ColumnsTable({ table: { columns } }: { table: TableHead }) {
  const { t } = useTranslation('reports');
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button variant="subtle" size="sm" rightSection={<IconChevronDown size={16} aria-hidden style={open ? { rotate: '180deg' } : undefined} />} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>{t('tables.columns')} ({columns.length})</Button>
      <div id={id} hidden={!open}>
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('tables.columns') } }}>
          <Table verticalSpacing={6} fz="sm">
            <Table.Thead><Table.Tr><Table.Th>{t('tables.column')}</Table.Th><Table.Th>{t('tables.name')}</Table.Th><Table.Th>{t('tables.kind')}</Table.Th><Table.Th>{t('tables.about')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {columns.map(({ name, title, kind, about, words }) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row">{title[language]}</Table.Th>
                  <Table.Td><code>{name}</code></Table.Td>
                  <Table.Td>{t(`tables.kinds.${kind}`)} {words && <Badge size="sm" variant="light" tt="none">{t('tables.words')}</Badge>}</Table.Td>
                  <Table.Td>{about[language]}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </div>
    </div>
  );
}
