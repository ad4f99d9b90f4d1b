import classes from './try.module.css';

/** A score between 0 and 1 on a line, with the thresholds that it is measured by. */
export function Scored({ score, marks, label }: { score: number; marks: readonly number[]; label: string }) {
  return (
    <div className={classes.meter} role="img" aria-label={label}>
      <i style={{ width: `${score * 100}%` }} />
      {marks.map((mark) => <b key={mark} style={{ left: `${mark * 100}%` }} />)}
    </div>
  );
}
