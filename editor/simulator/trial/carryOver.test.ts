import { expect, test } from 'vitest';
import { compileFlow } from '../../../engine/compile/compileFlow.ts';
import { formatVersion, type FlowNode } from '../../../engine/sdk/flow.ts';
import { noTriggers } from '../../../engine/sdk/flowHandoff.ts';
import { registry } from '../../../nodes/registry.ts';
import { carryOver } from './carryOver.ts';
import { open } from './play.ts';

const hello: FlowNode = { id: 'hello', type: 'conversation', config: { say: [{ zh: '您好' }], expect: { kind: 'text' } } };
const extra: FlowNode = { id: 'extra', type: 'end', config: {} };

function compiled(nodes: readonly FlowNode[]) {
  const compilation = compileFlow({ formatVersion, name: {}, locales: ['zh'], variables: [], knowledge: [], start: 'hello', handoff: noTriggers, nodes: [...nodes], edges: [], layout: { nodes: [], groups: [], notes: [] } }, registry);
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.problems));
  return compilation.flow;
}

test('what did not help is counted on in the edited flow, node by node; of a node that is gone it is forgotten', () => {
  const { moment } = open(compiled([hello, extra]), { type: 'begin', locale: 'zh', variables: {}, text: '', now: 0 });
  const { snapshot } = moment;
  const counted = { ...moment, snapshot: { ...snapshot, context: { ...snapshot.context, signs: { complaints: 1, scores: [0.5], unmet: [{ node: 0, times: 2 }, { node: 1, times: 1 }] } } } };
  expect(carryOver(counted, compiled([extra, hello]))?.snapshot.context.signs).toEqual({ complaints: 1, scores: [0.5], unmet: [{ node: 1, times: 2 }, { node: 0, times: 1 }] });
  expect(carryOver(counted, compiled([hello]))?.snapshot.context.signs.unmet).toEqual([{ node: 0, times: 2 }]);
});
