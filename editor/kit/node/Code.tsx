import classes from './node.module.css';

/** An expression or a name, on one line. */
export function Code({ children }: { readonly children: string }) {
  return <code className={classes.code} title={children}>{children.slice(0, 200)}</code>;
}
