import type { ReactNode } from 'react';
import classes from './ContactPage.module.css';

interface Props {
  title: string;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a contact's page. */
export function Card({ title, aside, children }: Props) {
  return <section className={classes.card} aria-label={title}><header><h2>{title}</h2>{aside}</header>{children}</section>;
}
