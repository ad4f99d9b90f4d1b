import { memo } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContactHead } from '../../server/contract.ts';
import { ContactAvatar } from '../desk/ContactAvatar.tsx';
import { Marks } from './Marks.tsx';
import { useNameOf } from './useNameOf.ts';
import { useWhen } from './useWhen.ts';
import classes from './ContactsPage.module.css';

/** One contact: who they are, what stands out, when they were here. */
export const ContactRow = memo(function ContactRow({ contact }: { contact: ContactHead }) {
  const { t } = useTranslation('contacts');
  const nameOf = useNameOf();
  const { ago } = useWhen();
  const reached = [contact.name === '' ? '' : contact.email, contact.phone, contact.externalId ?? ''].filter((each) => each !== '');
  return (
    <li className={classes.row} data-contact={contact.id}>
      <ContactAvatar name={contact.name === '' ? null : contact.name} size={38} />
      <div className={classes.name}>
        <Link to="/contacts/$id" params={{ id: contact.id }} preload={false}><bdi>{nameOf(contact)}</bdi></Link>
        {reached.length > 0 && <p><bdi>{reached.join(' · ')}</bdi></p>}
      </div>
      <Marks contact={contact} />
      <p className={classes.figures}><span>{t('talks', { count: contact.conversations })}</span><span>{t('seen', { when: ago(contact.seenAt) })}</span></p>
    </li>
  );
});
