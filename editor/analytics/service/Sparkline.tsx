import { palette } from '../../charts/palette.ts';
import { useScheme } from '../../charts/useScheme.ts';
import classes from './Sparkline.module.css';

const width = 200;
const height = 34;

/** A figure's course, too small to read values from; days without a value are gaps. The chart below tells the same in full. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const color = palette[useScheme()].series[0];
  const known = values.filter((each) => each !== null);
  if (known.length < 2) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (at: number): number => (at / (values.length - 1)) * width;
  const y = (value: number): number => (high === low ? height / 2 : height - 2 - ((value - low) / (high - low)) * (height - 4));
  const path = values.map((value, at) => (value === null ? '' : `${at === 0 || values[at - 1] === null ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`)).join('');
  return <svg className={classes.line} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden><path d={path} stroke={color} /></svg>;
}
