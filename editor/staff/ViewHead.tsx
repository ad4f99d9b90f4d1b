import type { ReactNode } from 'react';
import classes from './Staff.module.css';

/** What a view of the room is for, and the one thing that is done most in it. */
export function ViewHead({ title, intro, children }: { title: string; intro: string; children?: ReactNode }) {
  return (
    <header className={classes.intro}>
      <div><h2>{title}</h2><p>{intro}</p></div>
      {children}
    </header>
  );
}
