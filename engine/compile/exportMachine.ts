import type { FlowDocument } from '../sdk/flow.ts';
import type { Registry } from '../sdk/node.ts';
import type { Json } from '../sdk/value.ts';
import { rescueOutlet } from './context.ts';
import { planFlow, type CheckedNode, type PlannedFlow } from './planFlow.ts';
import { stateNames } from './stateNames.ts';

interface ExportedTransition {
  readonly target: string;
  readonly description?: string;
  readonly actions?: readonly Action[];
  readonly meta?: Json;
}

interface Action {
  readonly type: string;
  readonly params: Json;
}

interface ExportedState {
  readonly id?: string;
  readonly description?: string;
  readonly type?: 'final' | 'history';
  readonly target?: string;
  readonly entry?: readonly Action[];
  readonly on?: Readonly<Record<string, ExportedTransition>>;
  readonly onDone?: string;
  readonly meta?: Json;
  readonly initial?: string;
  readonly states?: Readonly<Record<string, ExportedState>>;
}

/** An XState v5 machine as plain JSON: what `createMachine` takes, and tools that draw machines. */
export interface ExportedMachine {
  readonly id: string;
  readonly description: string;
  readonly context: Json;
  readonly initial: string;
  readonly states: Readonly<Record<string, ExportedState>>;
}

/**
 * A flow as a machine for reading and for other tools: one state for each node and one event for each of its
 * outlets, named as the outlet is. What it says, asks and sets are actions by name with their parameters; nothing
 * in it is a function. (What Handrail runs is made by `compileFlow`, whose states are the places where a conversation waits.)
 *
 * An outlet that is not drawn leads to the rescue, as it does when the flow runs. A person who gives the
 * conversation back from there returns it to where the flow was, by XState's history; Handrail itself goes back to where the bot
 * last listened. A draft that does not compile is exported as far as it goes.
 *
 * @example createMachine(exportMachine(document, registry))
 */
export function exportMachine(document: FlowDocument, registry: Registry): ExportedMachine {
  const flow = planFlow(document, registry);
  const names = stateNames(document.nodes.map((each) => each.id));
  const start = names[Math.max(0, flow.plan.start)] ?? '';
  const wished = names[flow.plan.triggers.to];
  return {
    id: 'handrail',
    description: Object.values(document.name).filter((each) => each !== '').join(' / '),
    context: { ...flow.plan.variables },
    initial: 'flow',
    states: {
      flow: {
        initial: start,
        onDone: '#closed',
        on: {
          [rescueOutlet]: { target: '#rescue', description: wished === undefined ? 'The customer asks for a person, or something breaks.' : 'Something breaks.' },
          // No outlet's event has a name with brackets.
          ...(wished !== undefined && { [handoffEvent]: { target: `.${wished}`, description: 'The customer asks for a person, or seems to need one.' } }),
        },
        states: Object.fromEntries([
          ...flow.nodes.map((node, index) => [names[index] ?? '', stateOf(flow, node, index, names)] as const),
          // No node's state has a name with brackets.
          ['(last)', { type: 'history', target: start }] as const,
        ]),
      },
      rescue: {
        id: 'rescue',
        description: 'A person takes over.',
        on: { resolved: { target: '#closed' }, returned: { target: '#handrail.flow.(last)' } },
      },
      closed: { id: 'closed', type: 'final' },
    },
  };
}

/** What leads to the node that brings in a person, from wherever the conversation stands. */
export const handoffEvent = '(handoff)';

function stateOf({ plan }: PlannedFlow, { source, type, configured }: CheckedNode, index: number, names: readonly string[]): ExportedState {
  const meta = { node: source.id, type: source.type, title: type === null ? null : { ...type.title } };
  const said = configured.texts.map(({ path, text }) => ({ path, text }));
  const entry = [
    ...(said.length === 0 ? [] : [{ type: 'say', params: { texts: said } }]),
    ...(type?.effects ?? []).map(({ kind, outcomes }) => ({ type: 'ask', params: { effect: kind, outcomes: Object.keys(outcomes) } })),
  ];
  const state = { description: type === null ? source.id : `${source.id} (${type.title.en})`, meta, ...(entry.length > 0 && { entry }) };
  if (configured.outlets.length === 0) return { ...state, type: 'final' };
  const leaving = stateNames(configured.outlets.map((each) => each.name));
  const on = configured.outlets.map(({ name, title }, at): [string, ExportedTransition] => {
    const to = plan.nodes[index]?.next.get(name);
    const set = configured.sets(name);
    return [
      leaving[at] ?? '',
      {
        target: to === 'closed' ? '#closed' : typeof to === 'number' ? (names[to] ?? '#rescue') : '#rescue',
        description: title.en,
        meta: { outlet: name, title: { ...title } },
        ...(set.length > 0 && { actions: [{ type: 'set', params: { variables: [...set] } }] }),
      },
    ];
  });
  return { ...state, on: Object.fromEntries(on) };
}
