import { markup, type Markup } from '../../outgoing/markup.ts';

interface Head {
  readonly title: string | Markup;
  readonly numeric?: boolean;
}

/** A table whose first column names its rows. */
export function simpleTable(heads: readonly Head[], rows: readonly (readonly (string | Markup)[])[]): Markup {
  const kind = (place: number): string => (heads[place]?.numeric === true ? 'number' : '');
  const cell = (content: string | Markup, place: number): Markup => (place === 0 ? markup`<th scope="row">${content}</th>` : markup`<td class="${kind(place)}">${content}</td>`);
  return markup`<div class="wide"><table><thead><tr>${heads.map(({ title }, place) => markup`<th scope="col" class="${kind(place)}">${title}</th>`)}</tr></thead><tbody>${rows.map((row) => markup`<tr>${row.map(cell)}</tr>`)}</tbody></table></div>`;
}
