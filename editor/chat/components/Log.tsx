/** @jsxImportSource preact */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Group } from './Group.tsx';
import { Icon } from './Icon.tsx';
import { groups, type Group as GroupOf } from '../groups.ts';
import type { SurveyActions } from './Survey.tsx';
import { openChoices, scoreQuestion, timeline, type ChatState } from '../chatStore.ts';
import type { Choice, SurveyState } from '../../../server/contract.ts';
import type { Texts } from '../texts.ts';

interface Props {
  chat: ChatState;
  ready: boolean;
  texts: Texts;
  /** The language the conversation is held in. */
  lang: string | undefined;
  ratings: ReadonlyMap<number, boolean>;
  survey: SurveyState | undefined;
  surveyActions: Omit<SurveyActions, 'onChoose'>;
  onChoose(choice: Choice): void;
  onRate(seq: number, helpful: boolean): void;
  onRetry(messageId: string): void;
  onRemove(messageId: string): void;
}

/** The conversation. It follows new messages while its end is in view, and else says that there are some. */
export function Log({ chat, ready, texts, lang, ...actions }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [announcing, setAnnouncing] = useState(false);
  const [seenCount, setSeenCount] = useState(0);
  const entries = timeline(chat);
  const gathered = groups(entries);
  const openSeq = openChoices(chat);
  const scoreSeq = scoreQuestion(chat)?.seq;
  const surveying = chat.messages.some(({ seq, survey: mark }) => seq === openSeq && mark !== undefined);
  const heard = chat.messages.filter(({ from }) => from !== 'customer').length;
  const sent = chat.pending.length;
  const botTyping = chat.typing.bot || (chat.status === 'bot' && chat.pending.some(({ state }) => state === 'sending'));
  const typing = chat.typing.agent ? 'agent' : botTyping ? 'bot' : undefined;

  function toEnd(): void {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }

  function look(): void {
    const element = scroller.current;
    if (!element) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 48;
    if (atEnd.current) setSeenCount(heard);
  }

  useLayoutEffect(() => {
    atEnd.current = true;
  }, [sent]);
  useLayoutEffect(() => {
    if (!atEnd.current) return;
    toEnd();
    setSeenCount(heard);
  }, [entries.length, heard, sent, typing]);
  useEffect(() => {
    if (ready) setAnnouncing(true);
  }, [ready]);
  useEffect(() => {
    // The keyboard of a phone, or a longer composer, takes room away: the end stays in view.
    const observer = new ResizeObserver(() => atEnd.current && toEnd());
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);

  const missed = heard - seenCount;
  return (
    <div class="log-frame">
      <div class="log" ref={scroller} onScroll={look} tabIndex={0} role="region" aria-label={texts.log}>
        <div class="column" role="log" aria-live={announcing ? 'polite' : 'off'} aria-relevant="additions" aria-label={texts.log} aria-busy={!ready} lang={lang}>
          {!ready && entries.length === 0 && <div class="skeleton" aria-hidden="true"><i /><i /><i /></div>}
          {gathered.map((group, index) => (
            <Group key={group.key} group={group} texts={texts} openSeq={openSeq} scoreSeq={scoreSeq} surveying={surveying} answer={answerAfter(gathered, index)} {...actions} />
          ))}
        </div>
        {typing && (
          <div class="column">
            <div class={`typing by-${typing}`} role="img" aria-label={texts.isTyping(typing === 'bot' ? texts.bot : (chat.agent ?? texts.agent))}><i /><i /><i /></div>
          </div>
        )}
      </div>
      {missed > 0 && ready && (
        <button type="button" class="missed" onClick={() => { atEnd.current = true; toEnd(); setSeenCount(heard); scroller.current?.focus(); }}>
          <Icon name="down" />
          {texts.newMessages(missed)}
        </button>
      )}
    </div>
  );
}

function answerAfter(gathered: readonly GroupOf[], index: number): string | undefined {
  const next = gathered.slice(index + 1).find(({ from }) => from === 'customer')?.entries[0];
  return next && ('message' in next ? next.message.text : next.pending.text);
}
