import type { ServiceFigureDefinition, ServiceFigures, ServiceFigureValue } from '../../contract.ts';
import { figureDefinitions } from '../service/registry/serviceFigures.ts';
import { markup, type Markup } from './markup.ts';
import type { Writing } from './createWriting.ts';

type Figure = ServiceFigures['figures'][number];

/** Figures with what they were in the week before, how they have changed, and whether that is more than chance. */
export function figureTable(figures: ServiceFigures['figures'], keys: readonly Figure['key'][], writing: Writing): Markup {
  const { text } = writing;
  const rows = keys.flatMap((key) => {
    const [figure, definition] = [figures.find((each) => each.key === key), figureDefinitions.find((each) => each.key === key)];
    return figure === undefined || definition === undefined ? [] : [row(figure, definition, writing)];
  });
  return markup`<div class="wide"><table><thead><tr><th scope="col">${text.figure}</th><th scope="col" class="number">${text.week}</th><th scope="col" class="number">${text.before}</th><th scope="col" class="number">${text.change}</th><th scope="col">${text.verdict}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function row(figure: Figure, definition: ServiceFigureDefinition, writing: Writing): Markup {
  const { title, formula } = definition;
  return markup`<tr><th scope="row">${title[writing.language]}${writing.formula(title[writing.language], formula[writing.language])}</th><td class="number"><span class="strong">${headOf(figure.value, definition, writing)}</span>${detailOf(figure.value, definition, writing)}</td><td class="number">${headOf(figure.before, definition, writing)}</td><td class="number">${changeOf(figure, definition, writing)}</td><td>${verdictOf(figure, definition, writing)}</td></tr>`;
}

/** The figure itself, in words. */
export function headOf(value: ServiceFigureValue, { unit }: ServiceFigureDefinition, writing: Writing): string {
  switch (value.kind) {
    case 'count':
      return writing.number(value.count);
    case 'share':
      return writing.share(value.share);
    case 'distribution':
      return unit === 'mood' ? writing.mood(value.mean) : writing.duration(value.mean);
    case 'duration':
      return writing.duration(value.milliseconds);
    case 'split':
      return writing.number(value.of);
  }
}

function detailOf(value: ServiceFigureValue, { unit }: ServiceFigureDefinition, { text, number, mood, duration }: Writing): Markup | null {
  const say = unit === 'mood' ? mood : duration;
  if (value.kind === 'share') return markup`<small>${text.outOf(number(value.count), number(value.of))}</small>`;
  return value.kind === 'distribution' ? markup`<small>${text.spread(say(value.median), say(value.p90), number(value.count))}</small>` : null;
}

function changeOf({ value, change }: Figure, { unit }: ServiceFigureDefinition, writing: Writing): string {
  if (change === null) return writing.text.noValue;
  const { difference } = change;
  const size = Math.abs(difference);
  if (value.kind === 'count') return writing.directed(difference, writing.share(size));
  if (value.kind === 'share') return writing.directed(difference, writing.points(size));
  return writing.directed(difference, unit === 'mood' ? writing.mood(size) : writing.duration(size));
}

function verdictOf({ change }: Figure, { better }: ServiceFigureDefinition, { text }: Writing): Markup {
  if (change === null || (change.p === null && change.low === null)) return markup`<span class="quiet">${text.unclear}</span>`;
  if (!change.significant) return markup`<span class="quiet">${text.chance}</span>`;
  const good = better !== null && change.difference > 0 === (better === 'higher');
  return markup`<span class="strong">${better === null ? text.real : text.aside(text.real, good ? text.better : text.worse)}</span>`;
}
