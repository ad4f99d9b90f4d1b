import type { ReactNode } from 'react';
import type { TablerIcon } from '@tabler/icons-react';
import classes from './node.module.css';

interface Props {
  readonly icon: TablerIcon;
  readonly children: ReactNode;
}

/** One thing that a node's settings say: an icon and a few words. */
export function Fact({ icon: Icon, children }: Props) {
  return <p className={classes.fact}><Icon size={14} stroke={1.75} aria-hidden /><span>{children}</span></p>;
}
