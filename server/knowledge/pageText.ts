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
    else if (defaultTreeAdapter.isTextNode(next)) text += next.value.replace(/\s+/gu, ' ');
    else if (defaultTreeAdapter.isElementNode(next) && !silent.has(next.tagName) && !skip(next)) {
      const { tagName, childNodes } = next;
      const href = tagName === 'a' ? (attribute(next, 'href') ?? '') : '';
      stack.push(blocks.has(tagName) ? '\n' : tagName === 'td' || tagName === 'th' ? ' ' : /^https?:\/\//i.test(href) ? ` (${href})` : '');
      for (let at = childNodes.length - 1; at >= 0; at -= 1) stack.push(childNodes[at] ?? '');
      if (tagName === 'br') text += '\n';
      else if (blocks.has(tagName)) text += tagName === 'p' ? '\n\n' : tagName === 'li' ? '\n- ' : '\n';
    }
  }
  return text
    .replaceAll('\0', '')
    .replaceAll('{{', '{ {')
    .toWellFormed()
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '-')
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

export function attribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}
