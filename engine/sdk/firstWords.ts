import { localize } from './localizedText.ts';

const longest = 40;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The beginning of the first text for customers in a node's settings, by which people know it; empty when it says nothing of
 * its own. On one line, at most 40 UTF-16 code units and an ellipsis, and no character is cut in two.
 */
export function firstWords(config: unknown, language: 'zh' | 'en'): string {
  // What a variable holds is not known here.
  const said = firstText(config, language).replaceAll(/\{\{.*?\}\}/gs, '…').replaceAll(/\s+/gu, ' ');
  // The character that stands at the border begins at the border, or before it.
  const kept = said.length > longest ? `${said.slice(0, segmenter.segment(said).containing(longest)?.index)}…` : said;
  const words = kept.replace(/…[…\s]*$/, '…').replace(/(?<=[.!?。！？])\s*…$/u, '');
  return /[\p{L}\p{N}]/u.test(words) ? words : '';
}

/** Such texts are maps of locale to text, wherever they stand. */
function firstText(config: unknown, language: 'zh' | 'en'): string {
  if (typeof config !== 'object' || config === null) return '';
  const entries: [string, unknown][] = Object.entries(config);
  const texts = entries.flatMap(([tag, text]): [string, string][] => (/^(zh|en)(-|$)/.test(tag) && typeof text === 'string' ? [[tag, text]] : []));
  if (texts.length > 0) return localize(Object.fromEntries(texts), language, ['zh', 'en']).trim();
  for (const [, value] of entries) {
    const found = firstText(value, language);
    if (found !== '') return found;
  }
  return '';
}
