/** @jsxImportSource preact */
import { Icon } from './Icon.tsx';
import type { Choice } from '../../../server/contract.ts';
import type { Texts } from '../texts.ts';

interface Props {
  choices: readonly Choice[];
  texts: Texts;
  /** Still to be answered; typing an answer does as well as pressing one. */
  open: boolean;
  /** What the customer said next, to mark the choice that it was, or each of them to a line. */
  answer: string | undefined;
  onChoose(choice: Choice): void;
}

/** The answers a bot offers, as buttons that stay to be read once one of them was given. */
export function Choices({ choices, texts, open, answer, onChoose }: Props) {
  return (
    <ul class="choices" aria-label={texts.choices}>
      {choices.map((choice) => {
        const chosen = !open && answer?.split('\n').includes(choice.label);
        return (
          <li key={choice.id}>
            <button type="button" class={chosen ? 'choice is-chosen' : 'choice'} disabled={!open} onClick={() => onChoose(choice)}>
              {chosen && <Icon name="check" />}
              <span dir="auto">{choice.label}</span>
              {chosen && <span class="unseen">{`${texts.colon}${texts.chosen}`}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
