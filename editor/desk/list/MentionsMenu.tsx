import { useState } from 'react';
import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import { IconAt } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { deskKeys } from '../deskKeys.ts';
import { momentName } from '../momentName.ts';
import { officeApi } from '../officeApi.ts';
import { mentionsQuery } from '../officeQueries.ts';
import { useContactName } from '../useContactName.ts';
import classes from './Tools.module.css';

/** Notes that name me. Opening the list reads them. */
export function MentionsMenu() {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const contactName = useContactName();
  const { data: mentions = [] } = useQuery(mentionsQuery);
  const { mutate: read } = useMutation({ mutationFn: officeApi.readMentions });
  const fresh = mentions.filter((mention) => !mention.read).length;

  function toggle(next: boolean): void {
    setOpen(next);
    if (next && fresh > 0) read();
    // They stay marked until the list is closed.
    if (!next) void queryClient.invalidateQueries({ queryKey: deskKeys.mentions });
  }

  return (
    <Popover opened={open} onChange={toggle} position="bottom-end" width={320} shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t('mentions.title')}>
          <ActionIcon className={classes.button} aria-label={fresh > 0 ? t('mentions.new', { count: fresh }) : t('mentions.title')} onClick={() => toggle(!open)}>
            <IconAt size={20} aria-hidden />
            {fresh > 0 && <span className={classes.badge} aria-hidden>{fresh > 99 ? '99+' : fresh}</span>}
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t('mentions.title')}>
        <h2 className={classes.title}>{t('mentions.title')}</h2>
        {mentions.length === 0 && <p className={classes.none}>{t('mentions.none')}</p>}
        <ul className={classes.items}>
          {mentions.map((mention) => (
            <li key={`${mention.conversationId} ${mention.seq}`}>
              <Link from="/desk" to="/desk" search={(now) => ({ ...(now.view && { view: now.view }), chat: mention.conversationId })} className={classes.mention} data-new={!mention.read || undefined} preload={false} onClick={() => toggle(false)}>
                <span className={classes.line}>
                  <bdi>{t('mentions.in', { name: mention.by?.name ?? t('from.agent'), contact: contactName({ id: mention.conversationId, contactName: mention.contactName }) })}</bdi>
                  <time dateTime={mention.at}>{momentName(new Date(mention.at), new Date(), languageTag[language])}</time>
                </span>
                <span className={classes.text} dir="auto">{mention.text}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
