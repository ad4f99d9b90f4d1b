import { palette } from '../../charts/palette.ts';
import { useScheme } from '../../charts/useScheme.ts';
import classes from './Sparkline.module.css';

const width = 200;
const height = 34;

/** A figure's course, too small to read values from; days without a value are gaps. The chart below tells the same in full. */
export function Sparkline({ values, soFar = false }: { values: readonly (number | null)[]; /** The last is still running, and what leads there dashed. */ soFar?: boolean }) {
  const color = palette[useScheme()].series[0];
  const known = values.filter((each) => each !== null);
  if (known.length < 2) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (at: number): number => (at / (values.length - 1)) * width;
  const y = (value: number): number => (high === low ? height / 2 : height - 2 - ((value - low) / (high - low)) * (height - 4));
  const place = (value: number, at: number): string => `${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
  const ended = soFar ? values.slice(0, -1) : values;
  const path = ended.map((value, at) => (value === null ? '' : `${at === 0 || values[at - 1] === null ? 'M' : 'L'}${place(value, at)}`)).join('');
  const [before, last] = [values.at(-2) ?? null, values.at(-1) ?? null];
  return <svg className={classes.line} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden><path d={path} stroke={color} />{soFar && before !== null && last !== null && <path d={`M${place(before, values.length - 2)}L${place(last, values.length - 1)}`} stroke={color} strokeDasharray="2 3" />}</svg>;
}
