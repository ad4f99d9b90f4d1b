import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHeadset } from '@tabler/icons-react';
import type { PathStep } from '../../../server/contract.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { NodeIcon } from '../../kit/node/NodeIcon.tsx';
import classes from './ChatPanel.module.css';

interface Props {
  step: Pick<PathStep, 'seq' | 'icon' | 'title' | 'meaning'>;
  /** How it was left, and what that means where the way does not say it. */
  way: string;
  means?: string | undefined;
  /** Beside how it was left. */
  beside?: ReactNode;
  /** One was led here. */
  found?: boolean;
  onJump: (seq: number) => void;
  children?: ReactNode;
}

/** A node on the way through the flow; what helped there and what did not stands out. */
export function PathLine({ step: { seq, icon, title, meaning }, way, means, beside, found, onJump, children }: Props) {
  const { language } = useLanguage();
  const Mark = meaning === 'helped' ? IconCheck : meaning === 'escalated' ? IconHeadset : meaning === 'failed' || meaning === 'unmet' || meaning === 'lost' ? IconAlertTriangle : null;
  return (
    <li data-meaning={meaning ?? 'here'} data-step={seq} data-found={found || undefined} aria-current={found ? 'step' : undefined}>
      <span className={classes.node}><NodeIcon name={icon} size={14} /></span>
      <UnstyledButton className={classes.line} dir="auto" onClick={() => onJump(seq)}>{title[language]}</UnstyledButton>
      <p className={classes.outlet}>
        {Mark && <Mark size={13} aria-hidden />}
        <span dir="auto">{way}</span>
        {Mark && means !== undefined && <span className={classes.muted}>{means}</span>}
        {beside}
      </p>
      {children}
    </li>
  );
}
