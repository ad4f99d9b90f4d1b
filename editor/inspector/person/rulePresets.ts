import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import { localize } from '../../../engine/sdk/localizedText.ts';
import { cards } from '../../../nodes/cards.ts';

/** A rule that is offered, in the expression language. */
export interface RulePreset {
  readonly name: 'vip' | 'angry' | 'complaint' | 'urgent' | 'topic' | 'refund';
  /** What it is about, where the name alone does not say. */
  readonly about: string;
  readonly when: string;
  readonly priority: number;
}

/** How many topics are offered. */
const topicsMost = 4;

/**
 * Rules that make sense in a flow: for contacts who are VIPs, by the moods and topics that its nodes keep in variables, and
 * for who speaks of a refund.
 */
export function rulePresets({ nodes, variables }: FlowDocument, language: 'zh' | 'en'): readonly RulePreset[] {
  const hidden = variables.some(({ name }) => name === 'contact');
  const moods = nodes.flatMap(({ type, config }): RulePreset[] => {
    if (type !== cards['sentiment-check'].card.type) return [];
    const { angerInto: anger, complaintInto: complaint, urgencyInto: urgency } = config;
    return [
      ...(typeof anger === 'string' ? [{ name: 'angry', about: '', when: `${anger} >= 0.6`, priority: 6 } as const] : []),
      ...(typeof complaint === 'string' ? [{ name: 'complaint', about: '', when: `${complaint} >= 0.5`, priority: 7 } as const] : []),
      ...(typeof urgency === 'string' ? [{ name: 'urgent', about: '', when: `${urgency} >= 0.7`, priority: 4 } as const] : []),
    ];
  });
  const topics = nodes.flatMap(({ type, config }): RulePreset[] => {
    const read = type === cards.classify.card.type ? cards.classify.card.schema.safeParse(config).data : undefined;
    if (read?.topicInto === undefined) return [];
    const { topicInto } = read;
    return read.classes.slice(0, topicsMost).map(({ name }): RulePreset => ({ name: 'topic', about: localize(name, language), when: `${topicInto} in ${JSON.stringify([...new Set(Object.values(name))])}`, priority: 3 }));
  });
  const all: readonly RulePreset[] = [
    ...(hidden ? [] : [{ name: 'vip', about: '', when: 'contact.vip > 0', priority: 5 } as const]),
    ...moods,
    ...topics,
    { name: 'refund', about: '', when: 'text.contains("退款") || text.contains("refund")', priority: 3 },
  ];
  return [...new Map(all.map((each) => [each.when, each])).values()];
}
