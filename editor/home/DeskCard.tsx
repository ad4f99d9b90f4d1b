import { Button } from '@mantine/core';
import { IconHeadset, IconMessageReply, IconRobot, IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayEnter } from '../app/rooms.ts';
import { useStaff } from '../app/StaffContext.ts';
import { useWaiting } from '../desk/useWaiting.ts';
import { StepCard } from './StepCard.tsx';
import classes from './HomePage.module.css';

/** Leads to the desk, and says how many wait there. */
export function DeskCard() {
  const { t } = useTranslation(['home', 'app']);
  const { role } = useStaff();
  const allowed = mayEnter('desk', role);
  const waiting = useWaiting(allowed);
  return (
    <StepCard step={3} title={t('desk.title')}>
      <p>{t('desk.text')}</p>
      <ul className={classes.ways}>
        <li><IconUserCheck size={20} stroke={1.7} aria-hidden />{t('desk.accept')}</li>
        <li><IconMessageReply size={20} stroke={1.7} aria-hidden />{t('desk.answer')}</li>
        <li><IconRobot size={20} stroke={1.7} aria-hidden />{t('desk.return')}</li>
      </ul>
      {allowed ? (
        <div className={classes.act}>
          <Button leftSection={<IconHeadset size={20} aria-hidden />} renderRoot={(props) => <Link to="/desk" {...props} />}>{t('desk.open')}</Button>
          {waiting > 0 && <span className={classes.waiting}>{t('app:waiting', { count: waiting })}</span>}
        </div>
      ) : <p className={classes.note}>{t('desk.noAccess')}</p>}
    </StepCard>
  );
}
