import { escapeXml } from '../../../charts/escapeXml.ts';
import { palette } from '../../../charts/palette.ts';
import type { NoteCell } from './drawCells.ts';
import { layoutInk } from './layoutInk.ts';
import { measureIn } from './measureIn.ts';
import { wrapText } from './wrapText.ts';

const { surface, ink } = palette.light;
const [side, top, size, lineHeight] = [12, 10, 13, 19.5];

/** A note as SVG, in light colours, with as many lines as it has room for. */
export function notePicture({ position: { x, y }, width = 0, height = 0, data: { note } }: NoteCell): string {
  const room = Math.max(1, Math.floor((height - 2 * top) / lineHeight));
  const lines = wrapText(note.text, width - 2 * side, measureIn({ size })).slice(0, room);
  const words = lines.map((line, nth) => `<tspan x="${side}" y="${top + (nth + 0.75) * lineHeight}">${escapeXml(line)}</tspan>`);
  return [
    `<g transform="translate(${x} ${y})"><rect width="${width}" height="${height}" rx="10" fill="${surface}"/>`,
    `<rect width="${width}" height="${height}" rx="10" fill="${layoutInk[note.color]}" fill-opacity="0.12" stroke="${layoutInk[note.color]}" stroke-opacity="0.45"/>`,
    `<text font-size="${size}" fill="${ink}">${words.join('')}</text></g>`,
  ].join('');
}
