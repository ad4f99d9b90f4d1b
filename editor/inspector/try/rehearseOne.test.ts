import { describe, expect, it } from 'vitest';
import type { FlowDocument, FlowNode } from '../../../engine/sdk/flow.ts';
import { noTriggers } from '../../../engine/sdk/flowHandoff.ts';
import { outletTaken, rehearseOne } from './rehearseOne.ts';

const document: FlowDocument = {
  formatVersion: 3,
  name: { en: 'Shop' },
  locales: ['en', 'zh'],
  variables: [{ name: 'total', type: 'number' }, { name: 'mail', type: 'text' }],
  knowledge: [],
  start: 'gone',
  handoff: noTriggers,
  nodes: [],
  edges: [],
  layout: { nodes: [], groups: [], notes: [] },
};

const node = (type: string, config: FlowNode['config']): FlowNode => ({ id: '__proto__', type, config });
const when = { locale: 'en', now: 0 };

describe('a node tried alone', () => {
  it('leaves by the case that holds for the values it is given', () => {
    const condition = node('condition', { cases: [{ id: 'much', when: 'total > 100' }, { id: 'asks', when: 'text.contains("refund")' }] });
    const leaves = (values: [string, number][], texts: string[] = []) => {
      const trial = rehearseOne(document, condition, { ...when, values: new Map(values), texts });
      return trial && outletTaken(trial.scene, condition.id);
    };
    expect(leaves([['total', 101]])).toBe('case:much');
    expect(leaves([['total', 3]])).toBe('otherwise');
    expect(leaves([], ['my refund'])).toBe('case:asks');
  });

  it('keeps an answer that it accepts, and asks again otherwise', () => {
    const asks = node('conversation', { say: [{ en: 'Mail?' }], expect: { kind: 'email', into: 'mail' } });
    const trial = rehearseOne(document, asks, when);
    expect(trial?.scene.messages.map(({ text }) => text)).toEqual(['Mail?']);
    expect(outletTaken(trial!.rehearsal.type('no mail'), asks.id)).toBeNull();
    expect(outletTaken(trial!.rehearsal.type('a@b.example'), asks.id)).toBe('answered');
    expect(trial?.rehearsal.variables()['mail']).toBe('a@b.example');
  });

  it('is heard with everything that was typed before it', () => {
    const mood = node('sentiment-check', { over: 'window', window: 2 });
    const trial = rehearseOne(document, mood, { ...when, texts: ['one', 'two', 'three'] });
    expect(trial?.rehearsal.pending()).toMatchObject({ kind: 'sentiment', params: { texts: ['two', 'three'] } });
  });

  it('cannot be tried while its settings do not hold together', () => {
    expect(rehearseOne(document, node('condition', { cases: [] }), when)).toBeNull();
    expect(rehearseOne(document, node('condition', { cases: [{ id: 'a', when: 'nobody' }] }), when)).toBeNull();
  });
});
