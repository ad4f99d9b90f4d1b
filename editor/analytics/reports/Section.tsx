import { useId, type ReactNode } from 'react';
import classes from './Reports.module.css';

interface Props {
  title: string;
  text: string;
  children: ReactNode;
}

/** A part of the page, by its heading. */
export function Section({ title, text, children }: Props) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className={classes.quiet}>{text}</p>
      </div>
      {children}
    </section>
  );
}
