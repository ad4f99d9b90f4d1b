import { useTranslation } from 'react-i18next';
import { useStaff } from '../../app/StaffContext.ts';
import { useTypist } from '../typingState.ts';
import classes from './MessageLog.module.css';

/** Somebody is typing in a chat. */
export function Typing({ chat, customer }: { chat: string; customer: string }) {
  const { t } = useTranslation('desk');
  const staff = useStaff();
  const typist = useTypist(chat);
  if (!typist || (typist.from === 'agent' && typist.name === staff.name)) return null;
  return <p className={classes.typing} data-typing={typist.from}><span className={classes.dots} aria-hidden><i /><i /><i /></span><bdi>{t('typing', { name: typist.from === 'customer' ? customer : (typist.name ?? t('from.agent')) })}</bdi></p>;
}
