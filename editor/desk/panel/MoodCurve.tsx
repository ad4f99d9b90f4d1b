import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoodPoint } from '../../../server/contract.ts';
import { moodLevel, type MoodLevel } from '../list/moodLevel.ts';
import classes from './ChatPanel.module.css';

interface Props {
  moods: readonly Pick<MoodPoint, 'seq' | 'score' | 'text'>[];
  onJump: (seq: number) => void;
}

/** In the units of the drawing. */
const [width, height, left, edge] = [320, 96, 12, 12];

/** Told apart by shape as well as by colour: a circle, a diamond, a triangle that points down. */
const shapes: Readonly<Record<MoodLevel, string>> = { fine: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z', low: 'M0-5.5L5.5 0L0 5.5L-5.5 0z', bad: 'M-5.5-4H5.5L0 6z' };

/** The mood from message to message. One point at a time can be reached with Tab, the others with the arrows. */
export function MoodCurve({ moods, onJump }: Props) {
  const { t } = useTranslation('deskPanel');
  const id = useId();
  const points = useRef<(SVGGElement | null)[]>([]);
  const [at, setAt] = useState<number | null>(null);
  const current = Math.min(at ?? moods.length - 1, moods.length - 1);
  const x = (index: number): number => (moods.length === 1 ? width / 2 : left + (index * (width - 2 * left)) / (moods.length - 1));
  const y = (score: number): number => edge + (1 - score) * (height - 2 * edge);

  function onKey(event: KeyboardEvent, index: number, seq: number): void {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -moods.length, End: moods.length }[event.key];
    if (step === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    if (step === undefined) return onJump(seq);
    const next = Math.min(moods.length - 1, Math.max(0, index + step));
    setAt(next);
    points.current[next]?.focus();
  }

  return (
    <svg className={classes.curve} viewBox={`0 0 ${width} ${height}`} role="group" aria-labelledby={`${id}-title`}>
      <title id={`${id}-title`}>{t('mood.curve')}</title>
      <line className={classes.middle} x1="0" x2={width} y1={y(0.5)} y2={y(0.5)} />
      <text className={classes.axis} x="0" y="9" aria-hidden>{t('mood.good')}</text>
      <text className={classes.axis} x="0" y={height - 2} aria-hidden>{t('mood.bad')}</text>
      <polyline className={classes.stroke} points={moods.map(({ score }, index) => `${x(index)},${y(score)}`).join(' ')} />
      {moods.map(({ seq, score, text }, index) => {
        const level = moodLevel(score);
        const label = t('mood.point', { index: index + 1, level: t(`mood.level.${level}`), score: score.toFixed(2), text });
        return (
          <g
            key={seq} ref={(point) => { points.current[index] = point; }} className={classes.point} data-mood={level} transform={`translate(${x(index)} ${y(score)})`}
            role="button" tabIndex={index === current ? 0 : -1} aria-label={label} onClick={() => onJump(seq)} onFocus={() => setAt(index)} onKeyDown={(event) => onKey(event, index, seq)}
          >
            <title>{label}</title>
            <circle className={classes.reach} r="9" />
            <path d={shapes[level]} />
          </g>
        );
      })}
    </svg>
  );
}
