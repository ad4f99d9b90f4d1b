import type { ReactNode } from 'react';
import classes from './HomePage.module.css';

interface Props {
  /** Its place in the row, from 1. */
  step: number;
  title: string;
  /** Spans the whole row. */
  wide?: boolean;
  /** Beside the title. */
  tools?: ReactNode;
  children: ReactNode;
}

/** One of the numbered things to try. */
export function StepCard({ step, title, wide = false, tools, children }: Props) {
  return (
    <section className={classes.card} data-wide={wide || undefined} aria-labelledby={`step-${step}`}>
      <div className={classes.head}>
        <h2 id={`step-${step}`}><span className={classes.number} aria-hidden>{step}</span>{title}</h2>
        {tools}
      </div>
      {children}
    </section>
  );
}
