import { Kbd, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../app/Dialog.tsx';

const rows = [
  ['move', ['j', 'k', '↑', '↓']], ['open', ['Enter']], ['accept', ['a']], ['replies', ['/']], ['note', ['n']], ['transfer', ['t']], ['return', ['b']], ['close', ['c']], ['panel', ['p']],
  ['mine', ['g m']], ['waiting', ['g q']], ['all', ['g a']], ['back', ['Esc']], ['keys', ['?']],
] as const satisfies readonly (readonly [string, readonly string[]])[];

/** What keys do at the desk. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <Dialog title={t('tools.keys')} onClose={onClose} size={460}>
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {rows.map(([what, keys]) => (
            <Table.Tr key={what}>
              <Table.Td>{t(`keys.${what}`)}</Table.Td>
              <Table.Td style={{ textAlign: 'end', whiteSpace: 'nowrap' }}>{keys.map((key) => <Kbd key={key} ml={6}>{key}</Kbd>)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p style={{ margin: '12px 0 0', color: 'var(--muted)', fontSize: 13.5 }}>{t('keys.typing')}</p>
    </Dialog>
  );
}
