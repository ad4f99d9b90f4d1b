import { tooFew } from '../../../engine/sdk/tooFew.ts';
import type { ServiceFigureDefinition, ServiceFigureValue } from '../../contract.ts';
import { markup, type Markup } from '../../outgoing/markup.ts';
import type { Writing } from './createWriting.ts';
import { figureText } from './figureText.ts';

/** A figure with what it needs to be judged: of a share its counts, of a mean its median, 90th percentile and number. Grey where it is of too few. */
export function figureCell(value: ServiceFigureValue, definition: ServiceFigureDefinition, writing: Writing): Markup {
  const few = value.kind === 'share' && value.share !== null && tooFew(value);
  return markup`<span class="${few ? 'quiet' : 'strong'}">${figureText(value, definition, writing)}</span>${detailOf(value, definition, writing, few)}`;
}

function detailOf(value: ServiceFigureValue, definition: ServiceFigureDefinition, writing: Writing, few: boolean): Markup | null {
  const { text, number } = writing;
  if (value.kind === 'share' && value.share !== null) return markup`<small>${few ? text.few : text.outOf(number(value.count), number(value.of))}</small>`;
  return spreadOf(value, definition, writing);
}

/** Of a mean: its median, 90th percentile and number; nothing of other figures. */
export function spreadOf(value: ServiceFigureValue, { unit }: ServiceFigureDefinition, { text, number, mood, duration }: Writing): Markup | null {
  if (value.kind !== 'distribution' || value.count === 0) return null;
  const say = unit === 'mood' ? mood : duration;
  return markup`<small>${text.median(say(value.median))}</small><small>${text.p90(say(value.p90))} · ${text.times(number(value.count))}</small>`;
}
