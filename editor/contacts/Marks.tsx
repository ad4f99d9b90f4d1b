import { IconLock, IconShieldCheck, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactHead } from '../../server/contract.ts';
import { serverTime } from '../app/serverTime.ts';
import classes from './Marks.module.css';

/** What stands out about a contact: importance, whether it is sure who they are, whether they are blocked, and tags. */
export function Marks({ contact: { vip, externalId, blockedUntil, tags }, most = 4 }: { contact: Pick<ContactHead, 'vip' | 'externalId' | 'blockedUntil' | 'tags'>; most?: number }) {
  const { t } = useTranslation('contacts');
  const blocked = blockedUntil !== null && Date.parse(blockedUntil) > serverTime(Date.now());
  return (
    <span className={classes.marks}>
      {vip > 0 && <span className={classes.mark} data-is="vip"><IconStarFilled size={12} aria-hidden />{t('vip', { level: vip })}</span>}
      {externalId !== null && <span className={classes.mark} data-is="good"><IconShieldCheck size={13} aria-hidden />{t('verified')}</span>}
      {blocked && <span className={classes.mark} data-is="blocked"><IconLock size={13} aria-hidden />{t('blocked')}</span>}
      {tags.slice(0, most).map((tag) => <span key={tag} className={classes.mark}><bdi>{tag}</bdi></span>)}
      {tags.length > most && <span className={classes.mark}>+{tags.length - most}</span>}
    </span>
  );
}
