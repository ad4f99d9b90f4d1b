import { Button } from '@mantine/core';
import { IconMessageCirclePlus, IconPlayerPlay, IconSend, IconSitemap } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayEnter } from '../app/rooms.ts';
import { editsFlows } from '../app/editsFlows.ts';
import { useStaff } from '../app/StaffContext.ts';
import { StepCard } from './StepCard.tsx';
import classes from './HomePage.module.css';

/** Leads to the flows, and says what one does there. */
export function DrawCard() {
  const { t } = useTranslation('home');
  const { role } = useStaff();
  const edits = editsFlows(role);
  return (
    <StepCard step={2} title={t(edits ? 'draw.title' : 'draw.titleReader')}>
      <p>{t('draw.text')}</p>
      <ul className={classes.ways}>
        <li><IconMessageCirclePlus size={20} stroke={1.7} aria-hidden />{t('draw.change')}</li>
        <li><IconPlayerPlay size={20} stroke={1.7} aria-hidden />{t('draw.try')}</li>
        <li><IconSend size={20} stroke={1.7} aria-hidden />{t('draw.publish')}</li>
      </ul>
      {mayEnter('flows', role) ? (
        <div className={classes.act}><Button leftSection={<IconSitemap size={20} aria-hidden />} renderRoot={(props) => <Link to="/flows" {...props} />}>{t(edits ? 'draw.open' : 'draw.openReader')}</Button></div>
      ) : <p className={classes.note}>{t('draw.noAccess')}</p>}
    </StepCard>
  );
}
