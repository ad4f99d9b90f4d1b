import { lazy, Suspense, useState } from 'react';
import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconArrowLeft, IconCircleX, IconRobot } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeskChat } from '../../server/contract.ts';
import { flowName } from '../home/flowName.ts';
import { flowsQuery } from '../home/flowsQuery.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { languageName } from '../kit/languageName.ts';
import { ContactAvatar } from './ContactAvatar.tsx';
import type { DeskView } from './deskSearch.ts';
import type { ChatActions } from './useChatActions.ts';
import { useContactName } from './useContactName.ts';
import { useReasonText } from './useReasonText.ts';
import classes from './ConversationHeader.module.css';

const CloseConfirm = lazy(async () => ({ default: (await import('./CloseConfirm.tsx')).CloseConfirm }));

interface Props {
  chat: DeskChat;
  view: DeskView;
  /** Whether the reader may end the hand-off. */
  mayEnd: boolean;
  actions: ChatActions;
}

/** Whom one is talking to, why, and what can be done with the chat as a whole. */
export function ConversationHeader({ chat, view, mayEnd, actions }: Props) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const [confirming, setConfirming] = useState(false);
  const name = useContactName()(chat);
  const reason = useReasonText()(chat.note);
  const { data: flows } = useQuery(flowsQuery);
  const flow = flows?.find(({ slug }) => slug === chat.flow);

  return (
    <header className={classes.header}>
      <div className={classes.row}>
        <ActionIcon className={classes.back} aria-label={t('gone.back')} renderRoot={(props) => <Link to="/desk" search={{ view }} {...props} />}>
          <IconArrowLeft size={22} aria-hidden />
        </ActionIcon>
        <ContactAvatar name={chat.contactName} />
        <div className={classes.who}>
          <h2 className={classes.name}><bdi>{name}</bdi><span className={classes.status} data-status={chat.status}>{t(`status.${chat.status}`)}</span></h2>
          <p className={classes.facts}>
            <span>{t('flow', { flow: flow ? flowName(flow, language) : chat.flow })}</span>
            <span>{t('speaks', { language: languageName(chat.locale, language) })}</span>
          </p>
        </div>
        {mayEnd && (
          <div className={classes.actions}>
            <Button className={classes.action} variant="default" size="sm" leftSection={<IconRobot size={18} aria-hidden />} loading={actions.busy === 'return'} onClick={actions.return}>{t('return')}</Button>
            <Button className={classes.action} variant="light" color="red" size="sm" leftSection={<IconCircleX size={18} aria-hidden />} loading={actions.busy === 'close'} onClick={() => setConfirming(true)}>{t('close')}</Button>
          </div>
        )}
      </div>
      {reason !== '' && chat.status !== 'bot' && (
        <p className={classes.reason}><span>{t('wanted')}{t('colon')}</span><bdi>{reason}</bdi></p>
      )}
      <VisuallyHidden role="status">{actions.done && t(({ accept: 'accepted', return: 'returned', close: 'closed' } as const)[actions.done])}</VisuallyHidden>
      {confirming && (
        <Suspense>
          <CloseConfirm onNo={() => setConfirming(false)} onYes={() => { setConfirming(false); actions.close(); }} />
        </Suspense>
      )}
    </header>
  );
}
