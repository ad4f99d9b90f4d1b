import { Group as Row, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePageSearch } from '../../usePageSearch.ts';
import type { OutletReading } from '../drawing/outletReadings.ts';
import { dropOffSearch } from '../dropOffSearch.ts';
import { groups } from './leavings.ts';
import { LastTyped } from './LastTyped.tsx';
import { listId } from './LeavingsLink.tsx';
import { LeftConversations } from './LeftConversations.tsx';
import type { AskedNode } from './panelQueries.ts';
import classes from './NodePanel.module.css';

/** The conversations that came to a node, by what became of them and by the outlet that they left by, as the address says. */
export function NodeLeavings({ asked, outlets }: { asked: AskedNode; outlets: readonly OutletReading[] }) {
  const { t } = useTranslation('dropOff');
  const [{ became = 'lost', outlet }, change] = usePageSearch(dropOffSearch);
  const known = outlets.filter(({ visits }) => visits > 0).map(({ outlet: value, title }) => ({ value, label: title }));
  const leavings = { became, outlet };
  return (
    <section className={classes.left} id={listId} tabIndex={-1} aria-label={t('panel.left')}>
      <h3>{t('panel.left')}</h3>
      <Row grow gap={10}>
        <Select
          size="xs" label={t('panel.became')} allowDeselect={false} value={became} onChange={(value) => change({ became: groups.find((each) => each === value) })}
          data={groups.map((value) => ({ value, label: value === 'lost' || value === 'all' ? t(`panel.${value}`) : t(`fate.${value}`) }))}
        />
        {(known.length > 0 || outlet !== undefined) && (
          <Select
            size="xs" label={t('panel.outlet')} placeholder={t('panel.anyOutlet')} clearable value={outlet ?? null}
            data={outlet === undefined || known.some(({ value }) => value === outlet) ? known : [...known, { value: outlet, label: outlet }]}
            // Whoever was lost left by few of them.
            onChange={(value) => change({ outlet: value ?? undefined, became: value !== null && became === 'lost' ? 'all' : became })}
          />
        )}
      </Row>
      <LastTyped asked={asked} leavings={leavings} />
      <LeftConversations asked={asked} leavings={leavings} outlets={outlets} />
    </section>
  );
}
