import type { ReactNode } from 'react';
import classes from './ServicePage.module.css';

/** A part of the page, and what it can be set to. Its heading leads there; a landmark for each part would be too many. */
export function Section({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <div className={classes.head}><h2>{title}</h2>{actions}</div>
      {children}
    </section>
  );
}
