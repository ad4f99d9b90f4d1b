import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { toAddress } from '../../toAddress.ts';
import type { Leavings } from './leavings.ts';
import classes from './LeavingsLink.module.css';

interface Props {
  /** Which conversations. */
  leavings: Leavings;
  children: ReactNode;
}

/** A figure of the panel that leads to the conversations behind it, in the same panel. */
export function LeavingsLink({ leavings: { became, outlet }, children }: Props) {
  return <Link className={classes.link} to="." search={(before) => ({ ...before, ...toAddress({ became, outlet }) })} replace preload={false} resetScroll={false} onClick={showList}>{children}</Link>;
}

/** Where the list is, in the document. */
export const listId = 'leavings';

function showList(): void {
  const list = document.getElementById(listId);
  list?.scrollIntoView({ block: 'start' });
  list?.focus({ preventScroll: true });
}
