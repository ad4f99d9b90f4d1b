import { IconChartBarOff } from '@tabler/icons-react';
import { EmptyNote } from '../kit/EmptyNote.tsx';
import classes from './Chart.module.css';

interface Props {
  /** Of the figure that is not there. */
  title: string;
  /** Why there is nothing to draw, or what to change. */
  text: string;
}

/** Stands where there is nothing to draw. */
export function EmptyChart({ title, text }: Props) {
  return <div className={classes.figure}><EmptyNote icon={IconChartBarOff} title={title} text={text} /></div>;
}
