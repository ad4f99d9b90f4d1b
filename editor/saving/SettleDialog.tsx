import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Collision, Side } from '../draft/collision.ts';
import { Dialog } from '../app/Dialog.tsx';
import { CollisionChoice } from './CollisionChoice.tsx';
import classes from './SettleDialog.module.css';

interface Props {
  collisions: readonly Collision[];
  onSettle: (picks: ReadonlyMap<string, Side>) => void;
  onClose: () => void;
}

/** Shows both sides of every place that two people changed, and lets one choose. */
export function SettleDialog({ collisions, onSettle, onClose }: Props) {
  const { t } = useTranslation('saving');
  const [picks, setPicks] = useState<ReadonlyMap<string, Side>>(new Map());
  const all = (side: Side) => setPicks(new Map(collisions.map(({ key }) => [key, side])));
  const left = collisions.filter(({ key }) => !picks.has(key)).length;
  const footer = (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" role="status">{left > 0 ? t('settle.left', { count: left }) : ''}</Text>
      <Group gap="sm">
        <Button size="sm" variant="default" onClick={onClose}>{t('settle.later')}</Button>
        <Button size="sm" disabled={left > 0} onClick={() => onSettle(picks)}>{t('settle.done')}</Button>
      </Group>
    </Group>
  );
  return (
    <Dialog size={760} title={t('settle.title')} onClose={onClose} footer={footer}>
      <Text size="sm" mb="md">{t('settle.text', { count: collisions.length })}</Text>
      {collisions.length > 1 && (
        <Group gap="xs" mb="md">
          <Button size="xs" variant="default" onClick={() => all('mine')}>{t('settle.allMine')}</Button>
          <Button size="xs" variant="default" onClick={() => all('theirs')}>{t('settle.allTheirs')}</Button>
        </Group>
      )}
      <ul className={classes.list}>
        {collisions.map((each) => <CollisionChoice key={each.key} collision={each} picked={picks.get(each.key) ?? null} onPick={(side) => setPicks(new Map([...picks, [each.key, side]]))} />)}
      </ul>
    </Dialog>
  );
}
