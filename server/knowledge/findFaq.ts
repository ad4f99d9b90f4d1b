import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { questionsOfData } from './questionsOfData.ts';
import { attribute, pageText, type PageElement, type PageNode } from './pageText.ts';

/** A question of a page with its answer, as plain text. */
export interface FaqPair {
  readonly line: number;
  readonly questions: readonly string[];
  readonly answer: string;
  /** The element's id, where it has one. */
  readonly anchor: string | null;
  /** The `lang` that counts there. */
  readonly lang: string | null;
  /** The heading above it. */
  readonly section: string | null;
}

const isHeading = (name: string): boolean => /^h[1-6]$/.test(name);
const aside = new Set(['nav', 'footer', 'aside', 'form', 'script', 'style', 'template', 'noscript']);
const asking = /[?？]\s*$|[吗呢]\s*$|^(what|how|why|when|where|who|which|can|could|do|does|is|are|may|should|will)\b|什么|怎么|如何|为什么|哪|多少|能否|是否|可以/iu;

/**
 * The questions of a FAQ page with their answers: what it declares for search engines (JSON-LD and microdata of schema.org),
 * what opens and closes (`details`), what is defined (`dl`); and where there is none of these, headings that are followed by
 * text, of which those that ask, if any do. Nothing is run or fetched.
 */
export function findFaq(html: string): FaqPair[] {
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const seen = walk(document);
  const declared = seen.flatMap(({ element, lang }) => [...dataOf(element, lang), ...microdataOf(element, lang)]);
  const drawn = seen.flatMap((each) => [...detailsOf(each), ...definitionsOf(each)]);
  const found = [...declared, ...drawn].filter(complete);
  if (found.length > 0) return found;
  const headed = headingsOf(seen).filter(complete);
  const asked = headed.filter(({ questions: [question = ''] }) => asking.test(question));
  return asked.length > 0 ? asked : headed;
}

interface Seen {
  readonly element: PageElement;
  readonly lang: string | null;
  readonly section: string | null;
}

function complete({ questions, answer }: FaqPair): boolean {
  return answer !== '' && questions.length > 0 && questions.every((each) => each !== '');
}

/** The elements of a page in order, each with the language and the heading that count there. */
function walk(document: PageNode): Seen[] {
  const seen: Seen[] = [];
  let section: string | null = null;
  const stack: { readonly node: PageNode; readonly lang: string | null }[] = [{ node: document, lang: null }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node } = next;
    const element = defaultTreeAdapter.isElementNode(node) ? node : null;
    const lang: string | null = (element && attribute(element, 'lang')) || next.lang;
    if (element !== null) {
      seen.push({ element, lang, section });
      if (isHeading(element.tagName)) section = pageText([element]) || null;
      if (aside.has(element.tagName)) continue;
    }
    const children = 'childNodes' in node ? node.childNodes : [];
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child) stack.push({ node: child, lang });
    }
  }
  return seen;
}

function lineOf(element: PageElement): number {
  return element.sourceCodeLocation?.startLine ?? 1;
}

function dataOf(element: PageElement, lang: string | null): FaqPair[] {
  if (element.tagName !== 'script' || attribute(element, 'type')?.trim().toLowerCase() !== 'application/ld+json') return [];
  const [text] = element.childNodes;
  if (text === undefined || !defaultTreeAdapter.isTextNode(text)) return [];
  return questionsOfData(text.value).map(({ question, answer }) => ({ line: lineOf(element), questions: [plain(question)], answer: plain(answer), anchor: null, lang, section: null }));
}

/** Texts of schema.org may hold HTML. */
function plain(html: string): string {
  return pageText(parseFragment(html, { scriptingEnabled: false }).childNodes);
}

function microdataOf(element: PageElement, lang: string | null): FaqPair[] {
  if (!/^https?:\/\/schema\.org\/Question$/i.test(attribute(element, 'itemtype')?.trim() ?? '')) return [];
  const within = walk(element).map((each) => each.element);
  const property = (name: string): PageElement | undefined => within.find((each) => attribute(each, 'itemprop')?.split(/\s+/u).includes(name));
  const [name, text] = [property('name'), property('text')];
  const answer = within.find((each) => each === text) ?? property('acceptedAnswer');
  if (name === undefined || answer === undefined) return [];
  return [{ line: lineOf(element), questions: [pageText([name])], answer: pageText([answer]), anchor: attribute(element, 'id') ?? null, lang, section: null }];
}

function detailsOf({ element, lang, section }: Seen): FaqPair[] {
  if (element.tagName !== 'details') return [];
  const children = element.childNodes;
  const summary = children.find((each) => defaultTreeAdapter.isElementNode(each) && each.tagName === 'summary');
  if (summary === undefined) return [];
  // Details within details are questions of their own.
  const answer = pageText(children.filter((each) => each !== summary), (each) => each.tagName === 'details');
  return [{ line: lineOf(element), questions: [pageText([summary])], answer, anchor: attribute(element, 'id') ?? null, lang, section }];
}

function definitionsOf({ element, lang, section }: Seen): FaqPair[] {
  if (element.tagName !== 'dl') return [];
  const parts = element.childNodes.flatMap((each) => (defaultTreeAdapter.isElementNode(each) ? (each.tagName === 'div' ? each.childNodes.filter(defaultTreeAdapter.isElementNode) : [each]) : []));
  const pairs: { readonly terms: PageElement[]; readonly said: PageElement[] }[] = [];
  for (const part of parts) {
    const last = pairs.at(-1);
    if (part.tagName === 'dt' && (last === undefined || last.said.length > 0)) pairs.push({ terms: [part], said: [] });
    else if (part.tagName === 'dt') last?.terms.push(part);
    else if (part.tagName === 'dd') last?.said.push(part);
  }
  return pairs.flatMap(({ terms, said }) => {
    const [first] = terms;
    return first === undefined ? [] : [{ line: lineOf(first), questions: terms.map((each) => pageText([each])), answer: pageText(said), anchor: attribute(first, 'id') ?? null, lang, section }];
  });
}

/** Headings with the text up to the next one. A heading without text of its own is the section of those below it. */
function headingsOf(seen: readonly Seen[]): FaqPair[] {
  const pairs: FaqPair[] = [];
  let section: string | null = null;
  for (const [index, { element, lang }] of seen.entries()) {
    if (!isHeading(element.tagName)) continue;
    const question = pageText([element]);
    const answer = textUpToHeading(element);
    if (answer === '') section = question || null;
    else pairs.push({ line: lineOf(element), questions: [question], answer, anchor: attribute(element, 'id') ?? null, lang: seen[index]?.lang ?? lang, section });
  }
  return pairs;
}

function textUpToHeading(heading: PageElement): string {
  const parts: PageNode[] = [];
  let from: PageNode = heading;
  // Where the heading stands alone in a box, such as a button's, the text follows the box.
  for (let up = 0; up < 3; up += 1) {
    const parent: PageNode | null = 'parentNode' in from ? from.parentNode : null;
    if (parent === null || !('childNodes' in parent)) break;
    const siblings: readonly PageNode[] = parent.childNodes;
    for (const next of siblings.slice(siblings.indexOf(from) + 1)) {
      if (holdsHeading(next)) return pageText(parts);
      parts.push(next);
    }
    if (pageText(parts) !== '') break;
    from = parent;
  }
  return pageText(parts);
}

function holdsHeading(node: PageNode): boolean {
  const stack: PageNode[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (defaultTreeAdapter.isElementNode(next) && isHeading(next.tagName)) return true;
    if ('childNodes' in next) for (const child of next.childNodes) stack.push(child);
  }
  return false;
}
