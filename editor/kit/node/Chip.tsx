import classes from './node.module.css';

/** The name of a variable, a knowledge base or a team. */
export function Chip({ children }: { readonly children: string }) {
  return <span className={classes.chip}>{children}</span>;
}
