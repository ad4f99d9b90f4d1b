import classes from './Balance.module.css';

interface Part {
  readonly is: 'good' | 'wait' | 'trouble' | 'none';
  readonly label: string;
  readonly count: number;
}

/** How a number of things divides, as a bar and in words. */
export function Shares({ title, parts, none }: { title: string; parts: readonly Part[]; none: string }) {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={classes.shares}>
      <h3>{title}</h3>
      {all === 0 ? <p className={classes.small}>{none}</p> : (
        <>
          <div className={classes.bar} aria-hidden>{parts.map(({ is, count }) => count > 0 && <i key={is} data-is={is} style={{ flexGrow: count }} />)}</div>
          <ul className={classes.legend}>{parts.map(({ is, label, count }) => <li key={is} data-is={is}><i aria-hidden />{label} <strong>{count}</strong></li>)}</ul>
        </>
      )}
    </section>
  );
}
