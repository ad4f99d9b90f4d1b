import type { ReactNode } from 'react';
import classes from './LivePage.module.css';

interface Props {
  label: string;
  value: string;
  /** Whether somebody should look at it. */
  alarming?: boolean;
  children?: ReactNode;
}

/** A figure that can be read from across a room. */
export function BigFigure({ label, value, alarming = false, children }: Props) {
  return (
    <section className={classes.big} aria-label={label} data-alarming={alarming || undefined}>
      <h2>{label}</h2>
      <p className={classes.value}>{value}</p>
      <p className={classes.more}>{children}</p>
    </section>
  );
}
