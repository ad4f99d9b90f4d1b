import { tooFew } from '../../../engine/sdk/tooFew.ts';
import type { ServiceFigureDefinition, ServiceFigureValue } from '../../contract.ts';
import type { Writing } from './createWriting.ts';
import { figureText } from './figureText.ts';
import { markup, type Markup } from './markup.ts';

/** A figure with what it needs to be judged: of a share its counts, of a mean its median, 90th percentile and number. Grey where it is of too few. */
export function figureCell(value: ServiceFigureValue, definition: ServiceFigureDefinition, writing: Writing): Markup {
  const few = value.kind === 'share' && value.share !== null && tooFew(value);
  return markup`<span class="${few ? 'quiet' : 'strong'}">${figureText(value, definition, writing)}</span>${detailOf(value, definition, writing, few)}`;
}

function detailOf(value: ServiceFigureValue, { unit }: ServiceFigureDefinition, { text, number, mood, duration }: Writing, few: boolean): Markup | null {
  const say = unit === 'mood' ? mood : duration;
  if (value.kind === 'share' && value.share !== null) return markup`<small>${few ? text.few : text.outOf(number(value.count), number(value.of))}</small>`;
  return value.kind === 'distribution' && value.count > 0 ? markup`<small>${text.spread(say(value.median), say(value.p90), number(value.count))}</small>` : null;
}
