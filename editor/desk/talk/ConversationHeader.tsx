import type { ReactNode } from 'react';
import { ActionIcon, Button, Menu, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconArrowLeft, IconArrowsExchange, IconBell, IconBellOff, IconCircleX, IconDots, IconLayoutSidebarRight, IconRobot, IconStarFilled, IconTicket, IconUserCancel, IconUserShield } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeskChat } from '../../../server/contract.ts';
import { flowName } from '../../home/flowName.ts';
import { flowsQuery } from '../../home/flowsQuery.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { languageName } from '../../kit/languageName.ts';
import { ContactAvatar } from '../ContactAvatar.tsx';
import type { DeskSearch } from '../deskSearch.ts';
import { mutedChats, useMuted } from '../notices/mutedChats.ts';
import type { ChatActions } from '../useChatActions.ts';
import { useContactName } from '../useContactName.ts';
import { useReasonText } from '../useReasonText.ts';
import { TagEditor } from './TagEditor.tsx';
import classes from './ConversationHeader.module.css';

export type ChatDialog = 'transfer' | 'close' | 'wrap-up' | 'block' | 'ticket';

interface Props {
  chat: DeskChat;
  /** The address, without the chat. */
  search: DeskSearch;
  /** Whether the reader may pass the chat on and end it. */
  mayEnd: boolean;
  /** Whether they may put themselves on in place of whoever is. */
  mayTake: boolean;
  actions: ChatActions;
  onDialog: (dialog: ChatDialog) => void;
  onPanel: () => void;
}

/** Whom one is talking to, why, and what can be done with the chat as a whole. */
export function ConversationHeader({ chat, search, mayEnd, mayTake, actions, onDialog, onPanel }: Props) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const name = useContactName()(chat);
  const reason = useReasonText()(chat);
  const muted = useMuted(chat.id);
  const { data: flows } = useQuery(flowsQuery);
  const flow = flows?.find(({ slug }) => slug === chat.flow);
  const vip = chat.contact?.vip ?? 0;

  return (
    <header className={classes.header}>
      <div className={classes.row}>
        <ActionIcon className={classes.back} aria-label={t('gone.back')} renderRoot={(props) => <Link to="/desk" search={search} {...props} />}>
          <IconArrowLeft size={22} aria-hidden />
        </ActionIcon>
        <span className={classes.face}><ContactAvatar name={chat.contactName} /></span>
        <div className={classes.who}>
          <h2 className={classes.name}>
            <bdi>{name}</bdi>
            {vip > 0 && <IconStarFilled className={classes.star} size={15} role="img" aria-label={t('vip', { level: vip })} />}
            <span className={classes.status} data-status={chat.status}>{t(`status.${chat.status}`)}</span>
          </h2>
          <p className={classes.facts}>
            <span>{t('flow', { flow: flow ? flowName(flow, language) : chat.flow })}</span>
            <span>{t('speaks', { language: languageName(chat.locale, language) })}</span>
            {chat.contact?.blocked && <span className={classes.blocked}>{t('blocked')}</span>}
          </p>
        </div>
        <div className={classes.actions}>
          {mayEnd && (
            <>
              <Act label={t('transfer.open')} icon={<IconArrowsExchange size={20} aria-hidden />} onClick={() => onDialog('transfer')} />
              <Act label={t('return')} icon={<IconRobot size={20} aria-hidden />} loading={actions.busy === 'return'} onClick={() => actions.act({ type: 'return' })} />
              <Button variant="light" color="red" size="sm" leftSection={<IconCircleX size={18} aria-hidden />} loading={actions.busy === 'close'} onClick={() => onDialog('close')}>{t('close')}</Button>
            </>
          )}
          <span className={classes.panel}><Act label={t('panel.open')} icon={<IconLayoutSidebarRight size={20} aria-hidden />} onClick={onPanel} /></span>
          <Menu position="bottom-end" width={220} shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
            <Menu.Target><ActionIcon size={36} aria-label={t('more')}><IconDots size={20} aria-hidden /></ActionIcon></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={muted ? <IconBell size={18} aria-hidden /> : <IconBellOff size={18} aria-hidden />} onClick={() => mutedChats.toggle(chat.id)}>{t(muted ? 'unmute' : 'mute')}</Menu.Item>
              <Menu.Item leftSection={<IconTicket size={18} aria-hidden />} onClick={() => onDialog('ticket')}>{t('newTicket')}</Menu.Item>
              {mayTake && <Menu.Item leftSection={<IconUserShield size={18} aria-hidden />} onClick={() => actions.act({ type: 'take' })}>{t('take')}</Menu.Item>}
              {chat.contact && !chat.contact.blocked && <Menu.Item c="var(--trouble-ink)" leftSection={<IconUserCancel size={18} aria-hidden />} onClick={() => onDialog('block')}>{t('block.open')}</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      <TagEditor chat={chat} onChange={(tags) => actions.act({ type: 'tag', tags })} />
      {reason !== '' && chat.status !== 'bot' && (
        <p className={classes.reason}><span>{t('wanted')}{t('colon')}</span><bdi>{reason}</bdi></p>
      )}
      <VisuallyHidden role="status">{actions.done && t(`did.${actions.done}`)}</VisuallyHidden>
    </header>
  );
}

function Act({ label, icon, loading = false, onClick }: { label: string; icon: ReactNode; loading?: boolean; onClick: () => void }) {
  return <Tooltip label={label}><ActionIcon size={36} variant="default" aria-label={label} loading={loading} onClick={onClick}>{icon}</ActionIcon></Tooltip>;
}
