import { useId, type ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { deskPanel } from '../../i18n/deskPanel.ts';
import { useClosedSection } from './useClosedSection.ts';
import classes from './ChatPanel.module.css';

interface Props {
  name: keyof (typeof deskPanel)['zh']['section'];
  /** How much there is, where that can be counted. */
  count?: number;
  children: ReactNode;
}

/** A part of the panel that can be closed, and stays so. */
export function Section({ name, count, children }: Props) {
  const { t } = useTranslation('deskPanel');
  const id = useId();
  const [closed, toggle] = useClosedSection(name);
  return (
    <section className={classes.section} aria-labelledby={`${id}-title`}>
      <h2 className={classes.heading}>
        <UnstyledButton className={classes.toggle} aria-expanded={!closed} aria-controls={`${id}-body`} onClick={toggle}>
          <IconChevronDown className={classes.chevron} data-closed={closed || undefined} size={16} aria-hidden />
          <span id={`${id}-title`}>{t(`section.${name}`)}</span>
          {count !== undefined && count > 0 && <span className={classes.count}>{count}</span>}
        </UnstyledButton>
      </h2>
      <div id={`${id}-body`} hidden={closed}>{!closed && children}</div>
    </section>
  );
}
