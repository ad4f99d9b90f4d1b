/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { FaqEntry, FaqList } from '../../../server/contract.ts';
import type { Texts } from '../texts.ts';

interface Props {
  category: FaqList['categories'][number];
  texts: Texts;
  lang: string;
  /** The entry that the address leads to: it is shown however far down it stands. */
  question: string | undefined;
  children(entry: FaqEntry): ComponentChildren;
}

/** The questions of one category, the first few until more are asked for. */
export function FaqCategory({ category, texts, lang, question, children }: Props) {
  const { name, entries } = category;
  const [wanted, setWanted] = useState(first);
  const count = Math.max(wanted, entries.findIndex(({ id }) => id === question) + 1);
  const left = entries.length - count;
  return (
    <section class="category">
      <h2 lang={name === '' ? undefined : lang} dir="auto">{name || texts.otherQuestions}</h2>
      {entries.slice(0, count).map(children)}
      {left > 0 && <button type="button" class="more" onClick={() => setWanted(count + more)}>{texts.more(Math.min(left, more))}</button>}
    </section>
  );
}

const first = 8;
const more = 50;
