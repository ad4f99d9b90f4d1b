/** @jsxImportSource preact */
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { elementOf, FaqQuestion } from './FaqQuestion.tsx';
import { FaqCategory } from './FaqCategory.tsx';
import { Icon } from './Icon.tsx';
import type { FaqClient } from '../faqClient.ts';
import type { FaqEntry } from '../../../server/contract.ts';
import type { Place } from '../place.ts';
import type { Texts } from '../texts.ts';

interface Props {
  faq: FaqClient;
  place: Place;
  /** The language to read in; undefined until it is known which are offered. */
  locale: string | undefined;
  texts: Texts;
  onAsk(question: string): void;
  onChat(): void;
}

/** Questions and answers to browse by category, or to search. */
export function Faq({ faq, place, locale, texts, onAsk, onChat }: Props) {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const scroller = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { list, trouble, query, found, search } = faq.state();
  const question = place.question();
  const categories = list?.categories.filter(({ entries }) => entries.length > 0) ?? [];
  const arrived = list !== undefined;
  const searching = query.trim() !== '';

  useLayoutEffect(() => faq.subscribe(() => draw(undefined)), [faq]);
  useEffect(() => {
    if (locale !== undefined) faq.open(locale);
  }, [faq, locale]);
  useEffect(() => (matchMedia('(pointer: fine)').matches ? field : scroller).current?.focus(), []);
  useEffect(() => {
    if (!arrived || question === undefined) return;
    const summary = document.getElementById(elementOf(question))?.querySelector('summary');
    summary?.scrollIntoView();
    summary?.focus({ preventScroll: true });
  }, [arrived, question]);

  // A flow may use several knowledge bases, whose ids may be the same.
  const drawn = (entry: FaqEntry) => (
    <FaqQuestion
      key={`${entry.id} ${entry.question}`} entry={entry} texts={texts} lang={list?.locale ?? ''} open={entry.id === question}
      onToggle={(open) => place.point(open ? entry.id : undefined)} onAsk={onAsk}
    />
  );
  return (
    <main class="faq" ref={scroller} tabIndex={-1} aria-busy={!arrived}>
      <div class="column">
        <form class="field" role="search" onSubmit={(event) => event.preventDefault()}>
          <Icon name="search" />
          <input
            ref={field} type="search" value={query} maxLength={200} enterkeyhint="search" autoComplete="off" dir="auto"
            placeholder={texts.searchFaq} aria-label={texts.searchFaq} onInput={(event) => faq.search(event.currentTarget.value)}
          />
        </form>
        <p class="state" role="status">{searching ? standing(texts, search, found.length) : ''}</p>
        {searching ? (
          <>
            {found.map(drawn)}
            <button type="button" class="choice" onClick={() => onAsk(query.trim())}><span dir="auto">{texts.askThis(query.trim())}</span></button>
          </>
        ) : list === undefined ? (
          trouble ? <div class="aside"><p role="status">{texts.faqTrouble}</p><button type="button" class="choice" onClick={faq.retry}>{texts.tryNow}</button></div>
            : <div class="skeleton" aria-hidden="true"><i /><i /><i /></div>
        ) : (
          <>
            {categories.map((category, index) => <FaqCategory key={index} category={category} texts={texts} lang={list.locale} question={question}>{drawn}</FaqCategory>)}
            <div class="aside">
              <p>{categories.length === 0 ? texts.faqEmpty : texts.unanswered}</p>
              <button type="button" class="choice" onClick={onChat}>{texts.toChat}</button>
            </div>
          </>
        )}
      </div>
    </main>
  );
}

function standing(texts: Texts, search: 'asking' | 'answered' | 'failed', count: number): string {
  if (count > 0) return texts.found(count);
  return { asking: texts.searching, answered: texts.foundNone, failed: texts.searchFailed }[search];
}
