import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';

export type PageNode = DefaultTreeAdapterTypes.Node;
export type PageElement = DefaultTreeAdapterTypes.Element;

const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'object', 'select', 'textarea', 'head']);
const blocks = new Set(['address', 'article', 'blockquote', 'dd', 'div', 'dl', 'dt', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul']);

/**
 * What a reader sees of parts of a page, as plain text: blocks on lines of their own, items of lists after a dash, cells
 * apart, the address of a link that leads elsewhere in brackets. `{{` is taken apart: whoever wrote the page did not mean a variable.
 */
export function pageText(nodes: readonly PageNode[], skip: (element: PageElement) => boolean = () => false): string {
  let text = '';
  // A stack of our own: a page may be nested deeper than calls can be.
  const stack: (PageNode | string)[] = [...nodes].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') text += next;
    else if (defaultTreeAdapter.isTextNode(next)) text += next.value.replace(/[\s\0]+/gu, ' ');
    else if (defaultTreeAdapter.isElementNode(next) && !silent.has(next.tagName) && !skip(next)) {
      const { childNodes } = next;
      const [open, close] = around(next);
      text += open;
      stack.push(close);
      for (let at = childNodes.length - 1; at >= 0; at -= 1) stack.push(childNodes[at] ?? '');
    }
  }
  return text
    .replaceAll('{{', '{ {')
    .toWellFormed()
    .replace(borders, (run) => (run.includes(paragraph) || run.split('\n').length > 2 ? '\n\n' : '\n'))
    .replace(/ +/gu, ' ')
    .trim();
}

/** Where a block ends, and where a paragraph does; what stands between texts is made into one line break, or two. */
const block = '\v';
const paragraph = '\u2029';
const borders = /[ \v\u2029]*[\n\v\u2029][ \n\v\u2029]*/gu;

function around(element: PageElement): readonly [open: string, close: string] {
  const { tagName } = element;
  if (tagName === 'br') return ['\n', ''];
  if (tagName === 'p') return [paragraph, paragraph];
  if (tagName === 'li') return [`${block}- `, block];
  if (blocks.has(tagName)) return [block, block];
  if (tagName === 'td' || tagName === 'th') return ['', ' '];
  const href = tagName === 'a' ? (attribute(element, 'href') ?? '') : '';
  return ['', /^https?:\/\//i.test(href) ? ` (${href})` : ''];
}

export function attribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}
