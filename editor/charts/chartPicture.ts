import { chartFont } from './chartFont.ts';
import type { ChartOption } from './ChartOption.ts';
import { chartTheme } from './chartTheme.ts';
import { dressOption } from './dressOption.ts';
import { escapeXml } from './escapeXml.ts';
import { markSoFar } from './markSoFar.ts';
import { palette, type Scheme } from './palette.ts';
import { pngOf } from './pngOf.ts';

interface Drawing {
  readonly title: string;
  readonly option: ChartOption;
  readonly scheme: Scheme;
  /** What is said of the last point, where it is still running. */
  readonly soFar?: string | undefined;
  /** Pixels of the chart, without its title. */
  readonly width: number;
  readonly height: number;
}

/** Pixels above a chart for its title, and around it: words at its edge would be cut by the picture's. */
const [head, margin] = [44, 16];

/** A chart with its title as a picture to take away: SVG, or PNG at twice the pixels. */
export async function chartPicture(kind: 'svg' | 'png', drawing: Drawing): Promise<Blob> {
  const svg = await draw(drawing);
  if (kind === 'svg') return new Blob([svg], { type: 'image/svg+xml' });
  return pngOf(svg, { width: drawing.width + 2 * margin, height: drawing.height + head + margin });
}

async function draw({ title, option, scheme, soFar, width, height }: Drawing): Promise<string> {
  const { init } = await import('./echarts.ts');
  const chart = init(null, chartTheme(scheme), { renderer: 'svg', ssr: true, width, height });
  const dressed = dressOption(option, scheme);
  chart.setOption(soFar === undefined ? dressed : markSoFar(dressed, scheme, soFar));
  const inner = chart.renderToSVGString().replace('<svg ', `<svg x="${margin}" y="${head}" overflow="visible" `);
  chart.dispose();
  const { surface, ink } = palette[scheme];
  const [wide, high] = [width + 2 * margin, height + head + margin];
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}"><rect width="100%" height="100%" fill="${surface}"/><text x="${margin}" y="28" font-size="16" font-weight="650" font-family="${escapeXml(chartFont())}" fill="${ink}">${escapeXml(title)}</text>${inner}</svg>`;
}
