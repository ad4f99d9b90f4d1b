import { Chip } from './Chip.tsx';
import { Code } from './Code.tsx';
import classes from './node.module.css';

/** A variable and the expression it is set to. */
export function Assignment({ variable, value }: { readonly variable: string; readonly value: string }) {
  return <div className={classes.assignment}><Chip>{variable || '?'}</Chip><span aria-label="=">=</span><Code>{value || '?'}</Code></div>;
}
