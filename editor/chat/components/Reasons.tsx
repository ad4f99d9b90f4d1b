/** @jsxImportSource preact */
import type { Choice } from '../../../server/contract.ts';

interface Props {
  reasons: readonly Choice[];
  label: string;
  /** Ids of those chosen. */
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

/** Reasons of which any number can be chosen. */
export function Reasons({ reasons, label, chosen, onChange }: Props) {
  return (
    <ul class="choices" aria-label={label}>
      {reasons.map(({ id, label: name }) => {
        const on = chosen.includes(id);
        return (
          <li key={id}>
            <button type="button" class={on ? 'choice is-on' : 'choice'} aria-pressed={on} onClick={() => onChange(on ? chosen.filter((each) => each !== id) : [...chosen, id])}>
              <span dir="auto">{name}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
