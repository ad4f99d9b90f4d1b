import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import classes from './Knowledge.module.css';

/** How to come from a figure to the questions that it counts. */
export interface Opening {
  /** What is opened, for who does not see where the figure stands. */
  readonly label: string;
  readonly onOpen: () => void;
}

/** A figure that leads to its questions, where it can. */
export function OpenQuestions({ open, children }: { open: Opening | undefined; children: ReactNode }) {
  return open ? <UnstyledButton className={classes.figure} title={open.label} onClick={open.onOpen}>{children}</UnstyledButton> : children;
}
