import classes from './node.module.css';

interface Props {
  /** Shares from 0 to 1 at which the next zone begins, rising; the last zone is the strongest. */
  readonly marks: readonly number[];
  readonly label: string;
}

/** Thresholds on a bar from 0 to 1, with their words under it. */
export function Scale({ marks, label }: Props) {
  const ends = [...marks, 1];
  return (
    <div className={classes.scale}>
      <div className={classes.bar} aria-hidden>
        {ends.map((end, index) => <span key={index} style={{ flexGrow: Math.max(0, end - (ends[index - 1] ?? 0)), opacity: 0.14 + (0.86 * index) / marks.length ** 1.2 }} />)}
      </div>
      <p>{label}</p>
    </div>
  );
}
