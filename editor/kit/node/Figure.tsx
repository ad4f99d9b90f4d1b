import classes from './node.module.css';

/** The one quantity a node is about. */
export function Figure({ children }: { readonly children: string }) {
  return <p className={classes.figure}>{children}</p>;
}
