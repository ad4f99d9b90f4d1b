/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Reasons } from './Reasons.tsx';
import { Stars } from './Stars.tsx';
import type { SurveyAnswer, SurveyMark } from '../../../server/contract.ts';
import type { Texts } from '../texts.ts';

interface Props {
  mark: SurveyMark;
  labels: readonly string[];
  /** The answer so far. */
  before: SurveyAnswer;
  texts: Texts;
  onAnswer(answer: SurveyAnswer): Promise<boolean>;
  onDone(): void;
}

/** The survey as one form, to change what was said. */
export function SurveyForm({ mark, labels, before, texts, onAnswer, onDone }: Props) {
  const [answer, setAnswer] = useState(before);
  const [state, setState] = useState<'open' | 'saving' | 'failed'>('open');
  const form = useRef<HTMLFormElement>(null);
  const asksReasons = mark.reasons !== undefined && answer.score !== null && answer.score <= (mark.askReasonsBelow ?? 0);
  useEffect(() => form.current?.querySelector('button')?.focus(), []);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    setState('saving');
    const kept = await onAnswer({ ...answer, reasons: asksReasons ? answer.reasons : [], comment: answer.comment.trim() });
    if (kept) onDone();
    else setState('failed');
  }

  return (
    <form class="survey" ref={form} aria-label={texts.ratingForm} onSubmit={submit}>
      <Stars labels={labels} label={texts.ratingForm} score={answer.score ?? undefined} onChoose={(score) => setAnswer({ ...answer, score })} />
      {asksReasons && <Reasons reasons={mark.reasons ?? []} label={texts.reasons} chosen={answer.reasons} onChange={(reasons) => setAnswer({ ...answer, reasons })} />}
      <textarea rows={2} maxLength={4000} dir="auto" aria-label={texts.comment} placeholder={texts.comment} value={answer.comment} onInput={(event) => setAnswer({ ...answer, comment: event.currentTarget.value })} />
      <p class="aside-row">
        <button type="submit" class="choice is-on" disabled={answer.score === null || state === 'saving'}>{texts.submit}</button>
        <button type="button" class="choice" onClick={onDone}>{texts.cancel}</button>
      </p>
      <p role="alert">{state === 'failed' && texts.ratingFailed}</p>
    </form>
  );
}
