import { describe, expect, it } from 'vitest';
import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import { noTriggers } from '../../../engine/sdk/flowHandoff.ts';
import type { Json } from '../../../engine/sdk/value.ts';
import { registry } from '../../../nodes/registry.ts';
import { configure } from './configure.ts';
import { configureOutlets } from './configureOutlets.ts';
import { renameFlow } from './renameFlow.ts';
import { setKnowledge } from './setKnowledge.ts';
import { setLanguages } from './setLanguages.ts';
import { setStart } from './setStart.ts';
import { declareVariable, forgetVariable } from './setVariables.ts';
import { renameVariable } from './setVariablesRename.ts';

const choices = ['a', 'b', 'c'].map((id) => ({ id, label: { en: id.toUpperCase() } }));

const document: FlowDocument = {
  formatVersion: 3,
  name: { en: 'Shop', zh: '小店' },
  locales: ['en', 'zh'],
  variables: [{ name: 'order', type: 'text' }, { name: 'total', type: 'number' }],
  knowledge: ['shop'],
  start: 'ask',
  handoff: noTriggers,
  nodes: [
    { id: 'ask', type: 'conversation', config: { say: [{ en: 'Hello {{ order }}', zh: '{{ order }} 您好' }], expect: { kind: 'choice', choices, into: 'order', allowTyping: false } } },
    { id: 'check', type: 'condition', config: { cases: [{ id: 'x', when: 'order == "order" && total > 3' }] } },
    { id: 'bye', type: 'end', config: {} },
  ],
  edges: [
    { from: 'ask', outlet: 'choice:a', to: 'check' },
    { from: 'ask', outlet: 'choice:b', to: 'bye' },
    { from: 'ask', outlet: 'invalid', to: 'bye' },
    { from: 'check', outlet: 'otherwise', to: 'bye' },
  ],
  layout: { nodes: [], groups: [], notes: [] },
};

const configOf = (of: FlowDocument, id: string) => of.nodes.find((each) => each.id === id)?.config;
const outletsFrom = (of: FlowDocument, id: string) => of.edges.filter(({ from }) => from === id).map(({ outlet, to }) => `${outlet}>${to}`);
const shaped = (path: (string | number)[], value: Json | undefined) => configureOutlets(document, registry, { node: 'ask', path, value });

describe('a setting', () => {
  it('changes alone: every other node, edge and setting stays the same object', () => {
    const after = configure(document, { node: 'ask', path: ['say', 0, 'en'], value: 'Hi' });
    expect(configOf(after, 'ask')).toEqual({ ...configOf(document, 'ask'), say: [{ en: 'Hi', zh: '{{ order }} 您好' }] });
    expect(configOf(after, 'ask')?.['expect']).toBe(configOf(document, 'ask')?.['expect']);
    expect(after.nodes[1]).toBe(document.nodes[1]);
    expect(after.edges).toBe(document.edges);
  });

  it('set to what it is, or of a node that is gone, is no change', () => {
    expect(configure(document, { node: 'ask', path: ['expect', 'into'], value: 'order' })).toBe(document);
    expect(configure(document, { node: 'nobody', path: ['say'], value: [] })).toBe(document);
  });
});

describe('a choice', () => {
  it('takes its edge along when it is removed, and no other', () => {
    const after = shaped(['expect', 'choices', 0], undefined);
    expect(outletsFrom(after, 'ask')).toEqual(['choice:b>bye', 'invalid>bye']);
    expect(after.edges[0]).toBe(document.edges[1]);
  });

  it('keeps every edge when it is moved or reworded', () => {
    expect(shaped(['expect', 'choices'], choices.toReversed()).edges).toBe(document.edges);
    expect(shaped(['expect', 'choices', 0, 'label'], {}).edges).toBe(document.edges);
  });
});

describe('an outlet that takes the place of another', () => {
  it('takes over its edge', () => {
    expect(outletsFrom(shaped(['expect', 'allowTyping'], true), 'ask')).toEqual(['choice:a>check', 'choice:b>bye', 'other>bye']);
    expect(outletsFrom(shaped(['expect'], { kind: 'text' }), 'ask')).toEqual(['answered>check']);
  });

  it('does not where it is not plain which', () => {
    const number = shaped(['expect'], { kind: 'choice', choices: [{ id: 'p', label: { en: 'P' } }, { id: 'q', label: { en: 'Q' } }] });
    expect(outletsFrom(number, 'ask')).toEqual(['invalid>bye']);
  });
});

describe('a variable', () => {
  it('gets its new name wherever it is used, and in no other text', () => {
    const after = renameVariable(document, registry, 'order', 'number');
    expect(after.variables.map(({ name }) => name)).toEqual(['number', 'total']);
    expect(configOf(after, 'ask')).toMatchObject({ say: [{ en: 'Hello {{ number }}', zh: '{{ number }} 您好' }], expect: { into: 'number' } });
    expect(configOf(after, 'check')).toEqual({ cases: [{ id: 'x', when: 'number == "order" && total > 3' }] });
    expect(after.nodes[2]).toBe(document.nodes[2]);
    expect(JSON.stringify(renameVariable(after, registry, 'number', 'order'))).toBe(JSON.stringify(document));
  });

  it('cannot take a name that is taken', () => {
    expect(renameVariable(document, registry, 'order', 'total')).toBe(document);
    expect(renameVariable(document, registry, 'nobody', 'x')).toBe(document);
  });

  it('is declared once, and can be forgotten', () => {
    expect(declareVariable(document, { name: 'order', type: 'number' })).toBe(document);
    const more = declareVariable(document, { name: 'vip', type: 'boolean' });
    expect(forgetVariable(more, 'vip')).toEqual(document);
  });
});

describe('what belongs to the flow', () => {
  it('is changed by one edit each, and by none where nothing changes', () => {
    expect(renameFlow(document, 'en', 'Store').name).toEqual({ en: 'Store', zh: '小店' });
    expect(renameFlow(document, 'zh', '').name).toEqual({ en: 'Shop' });
    expect(renameFlow(document, 'en', 'Shop')).toBe(document);
    expect(setLanguages(document, ['zh', 'en', 'zh']).locales).toEqual(['zh', 'en']);
    expect(setLanguages(document, [])).toBe(document);
    expect(setKnowledge(document, 'bank', true).knowledge).toEqual(['shop', 'bank']);
    expect(setKnowledge(document, 'shop', true)).toBe(document);
    expect(setStart(document, 'bye').start).toBe('bye');
    expect(setStart(document, 'nobody')).toBe(document);
  });
});
