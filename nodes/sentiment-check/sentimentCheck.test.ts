import { describe, expect, test } from 'vitest';
import { compileFlow } from '../../engine/compile/compileFlow.ts';
import { rehearse } from '../../engine/run/rehearse.ts';
import { rehearseNode } from '../../engine/run/rehearseNode.ts';
import { flowDocument, type Json } from '../../engine/sdk/index.ts';
import { registry } from '../registry.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

const sentimentCheck = registry['sentiment-check'];

const variables = [{ name: 'mood', type: 'number' }] as const;
const reading = (score: number, anger: number): Json => ({ score, anger, language: 'en', causes: [] });

function outlet(config: Record<string, Json>, score: number, anger: number): string | null | undefined {
  return rehearseNode(sentimentCheck, config, { variables }).answer('read', reading(score, anger)).visits[0]?.outlet;
}

test.each([[0.9, 0.6, 'angry'], [0.39, 0.59, 'negative'], [0.4, 0, 'neutral'], [0.64, 0, 'neutral'], [0.65, 0, 'positive'], [0, 1, 'angry']])('score %d and anger %d is %s of four levels', (score, anger, level) => {
  expect(outlet({ levels: 'four' }, score, anger)).toBe(level);
});

test.each([[0.9, 0.6, 'upset'], [0.39, 0, 'upset'], [0.4, 0.59, 'calm'], [1, 0, 'calm']])('score %d and anger %d is %s of two', (score, anger, level) => {
  expect(outlet({}, score, anger)).toBe(level);
});

test('the thresholds are the operator\'s', () => {
  expect(outlet({ angryFrom: 0.2 }, 0.5, 0.2)).toBe('upset');
  expect(outlet({ levels: 'four', negativeBelow: 0.1, positiveFrom: 0.2 }, 0.2, 0)).toBe('positive');
  expect(sentimentCheck.read({ negativeBelow: 0.7, positiveFrom: 0.6 }).ok).toBe(false);
});

test.each(['very-negative', 'negative', 'neutral', 'positive', 'very-positive'])('%s is one of five levels, as it was read', (level) => {
  expect(rehearseNode(sentimentCheck, { levels: 'five', angryFrom: 0, negativeBelow: 0.6 }).answer('read', { score: 0.5, anger: 1, level, language: 'en', causes: [] }).visits[0]?.outlet).toBe(level);
});

test.each([[-0.2, {}, 'falling'], [0.4 - 0.6, {}, 'falling'], [-0.19, {}, 'steady'], [0, {}, 'steady'], [0.2, {}, 'rising'], [-0.4, { movesBy: 0.5 }, 'steady'], [0.1, { movesBy: 0.1 }, 'rising']])('a move of %d with %j is %s', (trend, config, outlet) => {
  const data = { score: 0, anger: 1, trend, language: 'en', causes: [] };
  expect(rehearseNode(sentimentCheck, { over: 'trend', levels: 'four', ...config }).answer('read', data).visits[0]?.outlet).toBe(outlet);
});

describe('what is said first', () => {
  const soothe = { en: 'I am sorry, {{ kept }}.', zh: '抱歉' };
  const around = { variables: [{ name: 'kept', type: 'text' }] } as const;
  const said = (config: Record<string, Json>, data: Record<string, Json>) => rehearseNode(sentimentCheck, { soothe, levelInto: 'kept', ...config }, around).answer('read', { score: 0.5, anger: 0, language: 'en', causes: [], ...data }).messages.map(({ text }) => text);

  test.each([[{}, { anger: 1 }], [{ levels: 'four' }, { anger: 1 }], [{ levels: 'four' }, { score: 0 }], [{ levels: 'five' }, { level: 'very-negative' }], [{ levels: 'five' }, { level: 'negative' }], [{ over: 'trend' }, { trend: -1 }]])('in a bad mood, %j %j, is what the operator wrote, knowing what was read', (config, data) => {
    expect(said(config, data)).toEqual([`I am sorry, ${'level' in data ? data.level : 'neutral'}.`]);
  });

  test.each([[{}, {}], [{ levels: 'four' }, { score: 0.9 }], [{ levels: 'five' }, { level: 'neutral', anger: 1 }], [{ over: 'trend' }, { trend: 1, anger: 1 }]])('in any other, %j %j, is nothing', (config, data) => {
    expect(said(config, data)).toEqual([]);
  });

  test('is nothing where nothing was written', () => {
    expect(said({ soothe: {} }, { anger: 1 })).toEqual([]);
    expect(said({ soothe: { en: ' ' } }, { anger: 1 })).toEqual([]);
  });
});

test('each part of the reading is kept where wanted', () => {
  const names = { into: 'score', levelInto: 'level', angerInto: 'anger', urgencyInto: 'urgency', complaintInto: 'complaint' };
  const declared = Object.values(names).map((name) => ({ name, type: name === 'level' ? 'text' as const : 'number' as const }));
  const talk = rehearseNode(sentimentCheck, names, { variables: declared });
  const read = { score: 0.1, level: 'very-negative', anger: 0.2, urgency: 0.3, complaint: 0.4 };
  talk.answer('read', { ...read, trend: 0, language: 'en', causes: [], basis: 'signs' });
  expect(talk.variables()).toEqual(read);
  const config = sentimentCheck.read(names);
  expect(config.ok && [config.node.sets('upset').toSorted(), config.node.sets('failed')]).toEqual([Object.values(names).toSorted(), []]);
});

test('the score is kept where wanted', () => {
  const talk = rehearseNode(sentimentCheck, { into: 'mood' }, { variables });
  talk.answer('read', reading(0.25, 0));
  expect(talk.variables()).toEqual({ mood: 0.25 });
});

test('a failure, a timeout and a misshapen reading leave by failed', () => {
  const leaving = (end: (talk: ReturnType<typeof rehearseNode>) => { visits: readonly { outlet: string | null }[] }) => end(rehearseNode(sentimentCheck, {})).visits[0]?.outlet;
  expect(leaving((talk) => talk.answer('failed', {}))).toBe('failed');
  expect(leaving((talk) => talk.pass(5_000))).toBe('failed');
  expect(leaving((talk) => talk.answer('read', { score: 'bad' }))).toBe('failed');
});

test.each([[{ over: 'last' }, ['four']], [{ over: 'window', window: 3 }, ['two', 'three', 'four']], [{ over: 'trend', window: 2 }, ['three', 'four']], [{ over: 'window', window: 10 }, ['one', 'two', 'three', 'four']]] as const)('%o reads %o', (config, texts) => {
  const compiled = compileFlow(
    flowDocument.parse({
      formatVersion: 3, name: { en: 'x' }, locales: ['en'], variables: [], knowledge: [], start: 'ask', handoff: noTriggers,
      nodes: [
        { id: 'ask', type: 'conversation', config: { say: [{ en: 'Well?' }], expect: { kind: 'choice', choices: [{ id: 'go', label: { en: 'four' } }], allowTyping: true } } },
        { id: 'mood', type: 'sentiment-check', config },
      ],
      edges: [{ from: 'ask', outlet: 'other', to: 'ask' }, { from: 'ask', outlet: 'choice:go', to: 'mood' }],
      layout: { nodes: [], groups: [], notes: [] },
    }),
    registry,
  );
  if (!compiled.ok) expect.fail(JSON.stringify(compiled.problems));
  const talk = rehearse(compiled.flow, { locale: 'en', now: 0 });
  for (const text of ['one', 'two', 'three']) talk.type(text);
  talk.choose('go');
  expect(talk.pending()?.params).toEqual({ texts });
});

test('before anything was typed there is nothing to read', () => {
  expect(rehearseNode(sentimentCheck, {}).pending()?.params).toEqual({ texts: [] });
});
