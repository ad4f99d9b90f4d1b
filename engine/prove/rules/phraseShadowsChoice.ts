import { bringsPerson } from '../../sdk/bringsPerson.ts';
import { consoleText } from '../../sdk/consoleText.ts';
import { flowProblem } from '../../sdk/flowProblem.ts';
import type { Rule } from '../rule.ts';

/** Whoever types what a choice says picks it, and is not taken to ask for a person; unless that is what it leads to. */
export const phraseShadowsChoice: Rule = ({ plan, nodes }) =>
  nodes.flatMap(({ source, configured }, index) =>
    configured.choices
      .filter(({ text }) => Object.values(text).some(plan.triggers.asks))
      .filter(({ outlet }) => {
        const to = plan.nodes[index]?.next.get(outlet);
        const type = typeof to === 'number' ? nodes[to]?.type : undefined;
        return type === undefined || type === null || !bringsPerson(type);
      })
      .map(({ path, text }) => flowProblem('flow.phrase-shadows-choice', { node: source.id, path, severity: 'warning' }, { label: consoleText(text, path) })),
  );
