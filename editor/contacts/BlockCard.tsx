import { Button, Menu } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { serverTime } from '../app/serverTime.ts';
import { Card } from './Card.tsx';
import { contactApi } from './contactApi.ts';
import { useContact } from './ContactContext.ts';
import { useContactChange } from './useContactChange.ts';
import { useWhen } from './useWhen.ts';
import classes from './ContactPage.module.css';

const hour = 3_600_000;
const spans = [['hour', hour], ['day', 24 * hour], ['week', 168 * hour]] as const;
/** A time that stands for no end. */
const forGood = '9999-12-31T00:00:00.000Z';

/** Whether what they write is taken, and until when not. */
export function BlockCard() {
  const { t } = useTranslation('contacts');
  const { contact: { id, blockedUntil }, mayCare } = useContact();
  const { date } = useWhen();
  const block = useContactChange((until: string | null) => contactApi.block(id, until));
  const blocked = blockedUntil !== null && Date.parse(blockedUntil) > serverTime(Date.now());
  return (
    <Card title={t('block.title')}>
      <ProblemAlert error={block.error} onClose={block.reset} />
      <div className={classes.line}>
        <p className={classes.small}>{!blocked ? t('block.off') : blockedUntil === forGood ? t('block.forever') : t('block.on', { when: date(blockedUntil) })}</p>
        {mayCare && (blocked
          ? <Button size="xs" variant="default" leftSection={<IconLockOpen size={16} aria-hidden />} loading={block.isPending} onClick={() => block.mutate(null)}>{t('block.undo')}</Button>
          : (
            <Menu position="bottom-end" shadow="md">
              <Menu.Target><Button size="xs" variant="default" leftSection={<IconLock size={16} aria-hidden />} loading={block.isPending}>{t('block.do')}</Button></Menu.Target>
              <Menu.Dropdown>
                {spans.map(([name, span]) => <Menu.Item key={name} onClick={() => block.mutate(new Date(serverTime(Date.now()) + span).toISOString())}>{t(`block.${name}`)}</Menu.Item>)}
                <Menu.Item onClick={() => block.mutate(forGood)}>{t('block.always')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          ))}
      </div>
    </Card>
  );
}
