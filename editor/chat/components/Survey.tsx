/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Choices } from './Choices.tsx';
import { Reasons } from './Reasons.tsx';
import { Stars } from './Stars.tsx';
import { SurveyForm } from './SurveyForm.tsx';
import type { Choice, Message, SurveyAnswer, SurveyState } from '../../../server/contract.ts';
import type { Texts } from '../texts.ts';

export interface SurveyActions {
  onChoose(choice: Choice): void;
  /** Several reasons at once, as what the customer types. */
  onSay(text: string): void;
  load(): Promise<void>;
  onAnswer(answer: SurveyAnswer): Promise<boolean>;
}

interface Props extends SurveyActions {
  message: Message;
  texts: Texts;
  open: boolean;
  /** It was asked again after this. */
  repeated: boolean;
  /** Some question of the survey is open. */
  surveying: boolean;
  /** What the customer said next. */
  answer: string | undefined;
  /** The answer as the server has it. */
  state: SurveyState | undefined;
}

/** A question of the survey: stars, reasons of which several can be chosen, or a comment to be typed or skipped. */
export function Survey({ message, texts, open, repeated, surveying, answer, state, onChoose, onSay, load, onAnswer }: Props) {
  const [chosen, setChosen] = useState<string[]>([]);
  const [changing, setChanging] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const changed = useRef(false);
  useEffect(() => {
    // The form was where the keyboard was.
    if (changed.current && !changing) change.current?.focus();
    changed.current = changing;
  }, [changing]);
  const { survey: mark, choices = [] } = message;
  const skip = choices.filter(({ id }) => id === 'skip');
  const options = choices.filter(({ id }) => id !== 'skip');
  if (mark?.step === 'score') {
    if (repeated) return null;
    const scores = [...options].sort((a, b) => a.id.localeCompare(b.id));
    const labels = scores.map(({ label }) => label);
    const given = state ? state.score : scores.findIndex(({ label }) => label === answer) + 1;
    if (changing) {
      return <SurveyForm mark={mark} labels={labels} before={{ score: given || null, reasons: state?.reasons ?? [], comment: state?.comment ?? '' }} texts={texts} onAnswer={onAnswer} onDone={() => setChanging(false)} />;
    }
    if (open) {
      return (
        <div class="survey">
          <Stars labels={labels} label={message.text} score={undefined} onChoose={(score) => scores.slice(score - 1, score).forEach(onChoose)} />
          <p class="ends" aria-hidden="true"><span>{labels[0]}</span><span>{labels[labels.length - 1]}</span></p>
          <Choices choices={skip} texts={texts} open answer={undefined} onChoose={onChoose} />
        </div>
      );
    }
    const changeable = !surveying && state !== undefined && Date.parse(state.changeableUntil) > Date.now();
    return (
      <div class="survey">
        <Stars labels={labels} label={texts.notRated} score={given || undefined} />
        {changeable && (
          <p class="rated">
            {given ? texts.rated : texts.notRated}
            {' · '}
            <button type="button" ref={change} onClick={() => void load().then(() => setChanging(true))}>{given ? texts.changeRating : texts.rateNow}</button>
          </p>
        )}
      </div>
    );
  }
  if (mark?.step === 'reasons' && open) {
    const labels = options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
    return (
      <div class="survey">
        <Reasons reasons={options} label={texts.reasons} chosen={chosen} onChange={setChosen} />
        <ul class="choices">
          <li><button type="button" class="choice is-on" disabled={labels.length === 0} onClick={() => onSay(labels.join('\n'))}>{texts.submit}</button></li>
          {skip.map((choice) => <li key="skip"><button type="button" class="choice" onClick={() => onChoose(choice)}>{choice.label}</button></li>)}
        </ul>
      </div>
    );
  }
  return <Choices choices={mark?.step === 'reasons' ? options : choices} texts={texts} open={open} answer={answer} onChoose={onChoose} />;
}
