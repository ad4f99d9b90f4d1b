import { useState } from 'react';
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsJoin, IconChevronLeft, IconDotsVertical, IconDownload, IconEraser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../app/usePageTitle.ts';
import { ContactAvatar } from '../desk/ContactAvatar.tsx';
import { contactApi } from './contactApi.ts';
import { useContact } from './ContactContext.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { Marks } from './Marks.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { useNameOf } from './useNameOf.ts';
import { useWhen } from './useWhen.ts';
import classes from './ContactPage.module.css';

/** Whose page it is, and what can be done with all of it. */
export function ContactHeader() {
  const { t } = useTranslation('contacts');
  const { contact, full } = useContact();
  const name = useNameOf()(contact);
  const { ago, date } = useWhen();
  const [open, setOpen] = useState<'merge' | 'erase' | null>(null);
  usePageTitle(name);
  return (
    <header className={classes.head}>
      <Link to="/contacts" className={classes.up}><IconChevronLeft size={16} aria-hidden />{t('back')}</Link>
      <div className={classes.who}>
        <ContactAvatar name={contact.name === '' ? null : contact.name} size={52} />
        <div>
          <h1><bdi>{name}</bdi></h1>
          {contact.erasedAt === null
            ? <p>{[t('talks', { count: contact.conversations }), t('seen', { when: ago(contact.seenAt) }), t('details.since', { when: date(contact.createdAt) })].join(' · ')}</p>
            : <p role="note">{t('erase.banner', { when: date(contact.erasedAt) })}</p>}
          <Marks contact={contact} most={12} />
        </div>
        {full && (
          <Menu position="bottom-end" width={220} shadow="md">
            <Menu.Target><ActionIcon size={40} variant="default" aria-label={t('actions.menu')}><IconDotsVertical size={19} aria-hidden /></ActionIcon></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconArrowsJoin size={17} aria-hidden />} onClick={() => setOpen('merge')}>{t('actions.merge')}</Menu.Item>
              <Menu.Item component="a" href={contactApi.exportPath(contact.id)} download leftSection={<IconDownload size={17} aria-hidden />}>{t('actions.export')}</Menu.Item>
              <Menu.Divider />
              <Menu.Item color="red" leftSection={<IconEraser size={17} aria-hidden />} onClick={() => setOpen('erase')}>{t('actions.erase')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {open === 'merge' && <MergeDialog onClose={() => setOpen(null)} />}
      {open === 'erase' && <EraseDialog onClose={() => setOpen(null)} />}
    </header>
  );
}
