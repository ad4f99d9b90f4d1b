import { useTranslation } from 'react-i18next';
import type { ContactDetail } from '../../server/contract.ts';
import classes from './ContactPage.module.css';

/** Two contacts beside each other, so that one sees whether they are the same person. */
export function MergeTable({ mine, other }: { mine: ContactDetail; other: ContactDetail }) {
  const { t } = useTranslation('contacts');
  const names = [...new Set([...Object.keys(mine.attributes), ...Object.keys(other.attributes)])];
  const attribute = ({ attributes }: ContactDetail, name: string): string => (Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : '');
  const rows: [label: string, of: (contact: ContactDetail) => string][] = [
    [t('details.name'), ({ name }) => name],
    [t('details.email'), ({ email }) => email],
    [t('details.phone'), ({ phone }) => phone],
    [t('details.externalId'), ({ externalId }) => externalId ?? ''],
    [t('details.vip'), ({ vip }) => (vip === 0 ? '' : String(vip))],
    [t('details.tags'), ({ tags }) => tags.join(' · ')],
    [t('details.note'), ({ note }) => note],
    ...names.map((name): [string, (contact: ContactDetail) => string] => [name, (contact) => attribute(contact, name)]),
    [t('merge.conversations'), ({ conversations }) => String(conversations)],
  ];
  return (
    <table className={classes.compare}>
      <thead><tr><th scope="col">{t('merge.field')}</th><th scope="col">{t('merge.this')}</th><th scope="col">{t('merge.other')}</th></tr></thead>
      <tbody>
        {rows.filter(([, of]) => of(mine) !== '' || of(other) !== '').map(([label, of]) => (
          <tr key={label}><th scope="row"><bdi>{label}</bdi></th><td><bdi>{of(mine) || '—'}</bdi></td><td><bdi>{of(other) || '—'}</bdi></td></tr>
        ))}
      </tbody>
    </table>
  );
}
