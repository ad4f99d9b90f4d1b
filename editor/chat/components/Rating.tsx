/** @jsxImportSource preact */
import { Icon } from './Icon.tsx';
import type { Texts } from '../texts.ts';

interface Props {
  /** What the customer said so far. */
  helped: boolean | undefined;
  texts: Texts;
  onRate(helpful: boolean): void;
}

/** Asks, quietly, whether an answer helped; another press changes one's mind. */
export function Rating({ helped, texts, onRate }: Props) {
  const thumb = (helpful: boolean) => {
    const name = helpful ? texts.helpful : texts.unhelpful;
    return (
      <button type="button" title={name} aria-pressed={helped === helpful} onClick={() => helped !== helpful && onRate(helpful)}>
        <Icon name={helpful ? 'helpful' : 'unhelpful'} />
        <span class="unseen">{name}</span>
      </button>
    );
  };
  return (
    <div class="rating" role="group" aria-label={texts.rate}>
      {thumb(true)}
      {thumb(false)}
      {helped !== undefined && <span>{texts.thanks}</span>}
    </div>
  );
}
