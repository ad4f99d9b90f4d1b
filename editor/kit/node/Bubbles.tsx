import type { LocalizedText } from '../../../engine/sdk/localizedText.ts';
import { More } from './More.tsx';
import { Words } from './Words.tsx';
import classes from './node.module.css';

interface Props {
  readonly texts: readonly LocalizedText[];
  readonly language: 'zh' | 'en';
}

/** What the bot says, as customers will see it: the first messages, three lines of each. */
export function Bubbles({ texts, language }: Props) {
  return (
    <>
      {texts.slice(0, shown).map((text, index) => (
        <p key={index} className={classes.bubble}><span className={classes.lines}><Words text={text} language={language} /></span></p>
      ))}
      <More count={texts.length - shown} language={language} />
    </>
  );
}

const shown = 3;
