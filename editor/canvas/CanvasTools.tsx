import { addTexts } from '../i18n/addTexts.ts';
import { canvas as texts } from '../i18n/canvas.ts';

addTexts('canvas', texts);

/** The palette, the menus and the keys of the canvas. */
export function CanvasTools() {
  return null;
}
