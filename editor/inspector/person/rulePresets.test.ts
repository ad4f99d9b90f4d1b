import { expect, test } from 'vitest';
import { createExpressions } from '../../../engine/sdk/expression.ts';
import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import { blankFlow } from '../../flows/blankFlow.ts';
import { rulePresets } from './rulePresets.ts';

const flow: FlowDocument = {
  ...blankFlow(),
  variables: [{ name: 'anger', type: 'number' }, { name: 'complaint', type: 'number' }, { name: 'urgency', type: 'number' }, { name: 'topic', type: 'text' }],
  nodes: [
    { id: 'mood', type: 'sentiment-check', config: { angerInto: 'anger', complaintInto: 'complaint', urgencyInto: 'urgency' } },
    { id: 'topic', type: 'classify', config: { classes: [{ id: 'a', name: { zh: '退款"', en: 'Refund' }, examples: ['x'] }], topicInto: 'topic' } },
  ],
};

test('the rules that are offered follow from what the flow keeps, and every one of them is an expression that holds or does not', () => {
  const offered = rulePresets(flow, 'zh');
  expect(offered.map(({ name, about }) => name + about)).toEqual(['vip', 'angry', 'complaint', 'urgent', 'topic退款"', 'refund']);
  const expressions = createExpressions(flow.variables, flow.locales);
  for (const { when } of offered) expressions.value(when, 'boolean', when);
  expect(expressions.issues).toEqual([]);
  expect(offered.every(({ priority }) => priority >= 1 && priority <= 10)).toBe(true);
});

test('a flow with a variable called contact is offered none that reads the contact', () => {
  expect(rulePresets({ ...flow, nodes: [], variables: [{ name: 'contact', type: 'text' }] }, 'en').map(({ name }) => name)).toEqual(['refund']);
});
