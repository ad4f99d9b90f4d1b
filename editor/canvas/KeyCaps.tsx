import { keyName } from './keyName.ts';
import classes from './KeyCaps.module.css';

/** Keys as they stand on a keyboard. */
export function KeyCaps({ keys }: { keys: string }) {
  return <span className={classes.caps}>{keyName(keys).map((cap) => <kbd key={cap}>{cap}</kbd>)}</span>;
}
