import type { LocalizedText } from '../../../engine/sdk/localizedText.ts';
import { pickText } from './pickText.ts';
import classes from './node.module.css';

interface Props {
  readonly text: LocalizedText;
  readonly language: 'zh' | 'en';
}

/** A text of the flow in the console's language, its `{{ }}` as chips. One that is missing in this language is shown in another, and marked. */
export function Words({ text, language }: Props) {
  const picked = pickText(text, language);
  if (picked === null) return <span className={classes.empty}>{words[language].empty}</span>;
  // What is cut off anyway need not be laid out.
  const shown = pieces(picked.text.slice(0, 400)).map(({ source, chip }, index) => (chip ? <span key={index} className={classes.chip}>{source}</span> : source));
  if (!picked.foreign) return <>{shown}</>;
  return <><abbr className={classes.tongue} title={words[language].missing}>{picked.tag === 'zh' ? '中' : picked.tag.toUpperCase()}</abbr><span lang={picked.tag}>{shown}</span></>;
}

const words = {
  zh: { empty: '还没有内容', missing: '缺少中文' },
  en: { empty: 'Nothing written yet', missing: 'No English yet' },
} as const;

/** Takes `{{ }}` out of a text; what is not closed stays as it is written. */
function pieces(text: string): { source: string; chip: boolean }[] {
  return text.split(/(\{\{.*?\}\})/s).filter((each) => each !== '').map((each) => (each.startsWith('{{') && each.endsWith('}}') ? { source: each.slice(2, -2).trim(), chip: true } : { source: each, chip: false }));
}
