import type { Value } from '../../../../engine/sdk/value.ts';
import type { BriefLine } from '../../../contract.ts';
import { excerpt } from '../excerpt.ts';
import type { BriefSource } from './briefSource.ts';

/** Facts told at most. */
const most = 12;

/** Nodes that work something out instead of hearing it from somebody: what they set is for the flow, not for people. */
const inward: ReadonlySet<string> = new Set(['set-variable', 'faq-match', 'classify', 'sentiment-check']);

/** What the customer, or the business's site, has told, as the variables hold it. */
export function tellFacts({ story, guide, variables }: Pick<BriefSource, 'story' | 'guide' | 'variables'>): BriefLine[] {
  return variables
    .filter(({ changed, value }) => changed && tell(value, words.en) !== '')
    .flatMap(({ name, title, value }): BriefLine[] => {
      const setters = story.steps.filter(({ node, outlet }) => outlet !== null && guide.sets(node, outlet).includes(name));
      const step = setters.findLast(({ node }) => !inward.has(guide.type(node)));
      if (step === undefined && setters.length > 0) return [];
      return [{ about: 'facts', seq: step?.heard ?? step?.near ?? null, text: { zh: `${title.zh}：${tell(value, words.zh)}`, en: `${title.en}: ${tell(value, words.en)}` } }];
    })
    .slice(0, most);
}

const words = { zh: { yes: '是', no: '否', and: '、' }, en: { yes: 'yes', no: 'no', and: ', ' } } as const;

function tell(value: Value, { yes, no, and }: (typeof words)[keyof typeof words]): string {
  if (typeof value === 'boolean') return value ? yes : no;
  return excerpt(Array.isArray(value) ? value.join(and) : String(value), 120);
}
