import type { ServiceFigureDefinition, ServiceFigures } from '../../contract.ts';
import { markup, type Markup } from '../../outgoing/markup.ts';
import { definitionOf } from '../service/registry/definitionOf.ts';
import type { Writing } from './createWriting.ts';
import { figureCell, spreadOf } from './figureCell.ts';
import { figureText } from './figureText.ts';

type Figure = ServiceFigures['figures'][number];

/** Figures with what they were in the week before, how they have changed, and whether that is more than chance. */
export function figureTable(figures: ServiceFigures['figures'], keys: readonly Figure['key'][], writing: Writing): Markup {
  const { text } = writing;
  const rows = keys.flatMap((key) => figures.filter((each) => each.key === key).map((figure) => row(figure, definitionOf(key), writing)));
  if (rows.length === 0) return markup``;
  return markup`<div class="wide"><table><thead><tr><th scope="col">${text.figure}</th><th scope="col" class="number">${text.week}</th><th scope="col" class="number">${text.before}</th><th scope="col" class="number">${text.change}</th><th scope="col">${text.verdict}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function row(figure: Figure, definition: ServiceFigureDefinition, writing: Writing): Markup {
  const { title, formula } = definition;
  return markup`<tr><th scope="row">${title[writing.language]}${writing.formula(title[writing.language], formula[writing.language])}</th><td class="number">${figureCell(figure.value, definition, writing)}</td><td class="number">${beforeOf(figure, definition, writing)}</td><td class="number">${changeOf(figure, definition, writing)}</td><td>${verdictOf(figure, definition, writing)}</td></tr>`;
}

function beforeOf({ before }: Figure, definition: ServiceFigureDefinition, writing: Writing): Markup {
  return markup`${figureText(before, definition, writing)}${spreadOf(before, definition, writing)}`;
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
