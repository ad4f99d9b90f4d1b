import { chartFont } from '../../../charts/chartFont.ts';

export interface DrawnFont {
  readonly size: number;
  readonly weight?: number;
}

/** How many pixels a text is wide in a weight and size of the page's font; 0 where nothing can be drawn. */
export function measureIn({ size, weight = 400 }: DrawnFont): (text: string) => number {
  const measure = document.createElement('canvas').getContext('2d');
  if (measure === null) return () => 0;
  measure.font = `${weight} ${size}px ${chartFont()}`;
  return (text) => measure.measureText(text).width;
}
