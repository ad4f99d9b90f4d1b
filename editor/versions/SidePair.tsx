import type { ReactNode } from 'react';
import type { FieldWords } from '../../engine/sdk/field.ts';
import type { Maybe } from '../draft/mergeJson.ts';
import { ValueText } from './ValueText.tsx';
import { wordDiff } from './wordDiff.ts';
import classes from './Difference.module.css';

interface Props {
  /** What the two sides are called. */
  names: readonly [before: string, after: string];
  before: Maybe;
  after: Maybe;
  /** The language, where both are texts: the words that differ are marked. */
  locale?: string | null;
  words?: FieldWords | null;
}

/** Two sides of one place, side by side. */
export function SidePair({ names, before, after, locale = null, words = null }: Props) {
  const texts = locale !== null && typeof before === 'string' && typeof after === 'string' ? wordDiff(before, after, locale) : null;
  const side = (at: 'before' | 'after', value: Maybe): ReactNode => texts === null ? <ValueText value={value} words={words} /> : (
    <bdi className={classes.text} lang={locale ?? undefined}>
      {texts.filter((each) => each.in === 'both' || each.in === at).map((each, index) => {
        // Stretches have no id, and their order is all there is to them.
        if (each.in === 'both') return <span key={index}>{each.text}</span>;
        return at === 'before' ? <del key={index}>{each.text}</del> : <ins key={index}>{each.text}</ins>;
      })}
    </bdi>
  );
  return (
    <dl className={classes.pair}>
      <div data-side="before"><dt>{names[0]}</dt><dd>{side('before', before)}</dd></div>
      <div data-side="after"><dt>{names[1]}</dt><dd>{side('after', after)}</dd></div>
    </dl>
  );
}
