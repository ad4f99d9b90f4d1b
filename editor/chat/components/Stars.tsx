/** @jsxImportSource preact */
import { Icon } from './Icon.tsx';

interface Props {
  /** The names of the scores from 1 up. */
  labels: readonly string[];
  label: string;
  score: number | undefined;
  /** Left out where they are only shown. */
  onChoose?: (score: number) => void;
}

/** A score as stars, to be given or to be seen. */
export function Stars({ labels, label, score, onChoose }: Props) {
  const fill = (index: number) => (score !== undefined && index < score ? 'is-full' : '');
  if (!onChoose) {
    return <p class="stars" role="img" aria-label={(score !== undefined && labels[score - 1]) || label}>{labels.map((name, index) => <span key={name} class={fill(index)}><Icon name="star" /></span>)}</p>;
  }
  return (
    <div class="stars is-open" role="group" aria-label={label}>
      {labels.map((name, index) => (
        <button key={name} type="button" class={fill(index)} aria-label={name} title={name} aria-pressed={score === index + 1} onClick={() => onChoose(index + 1)}>
          <Icon name="star" />
        </button>
      ))}
    </div>
  );
}
