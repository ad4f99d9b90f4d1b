/** A piece of HTML that is safe to stand in a page. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = string | number | Markup | readonly Markup[] | null;

/**
 * HTML with texts in it. Everything that is not markup itself is escaped, for texts and for attributes in quotes; null is nothing.
 *
 * @example markup`<p title="${title}">${text}</p>`
 */
export function markup(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(parts.map((part, place) => `${part}${place < pieces.length ? written(pieces[place] ?? null) : ''}`).join(''));
}

function written(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(({ text }) => text).join('');
  return String(piece).replaceAll(unsafe, (character) => entities[character] ?? '');
}

/** Also what turns the direction of the text around it, or cannot be seen and stands for nothing. */
const unsafe = /[&<>"'`]|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };
