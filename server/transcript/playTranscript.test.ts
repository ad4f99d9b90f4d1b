import { expect, test } from 'vitest';
import { compileFlow } from '../../engine/compile/compileFlow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { parseFlow } from '../../engine/sdk/parseFlow.ts';
import { registry } from '../../nodes/registry.ts';
import { playTranscript } from './playTranscript.ts';
import { transcript, type Step } from './transcript.ts';

/** A bot that listens, and a person who may not be there. */
function play(steps: readonly Step[]): Step[] {
  const parsed = parseFlow({
    formatVersion: 3, name: { en: 'Desk' }, locales: ['en'], variables: [], knowledge: [], start: 'ask', handoff: { ...noTriggers, moodBelow: 0.15, to: 'person' },
    nodes: [
      { id: 'ask', type: 'conversation', config: { say: [{ en: 'Well?' }], expect: { kind: 'text' } } },
      { id: 'person', type: 'human-handoff', config: { whenNobody: 'leave', waiting: { en: 'Hold on' }, nobody: { en: 'Nobody is here' } } },
      { id: 'bye', type: 'end', config: { say: { en: 'Bye' } } },
    ],
    edges: [{ from: 'ask', outlet: 'answered', to: 'person' }, ...['resolved', 'returned', 'unavailable', 'left'].map((outlet) => ({ from: 'person', outlet, to: 'bye' }))],
    layout: { nodes: [], groups: [], notes: [] },
  });
  const compiled = parsed.ok && compileFlow(parsed.document, registry);
  if (!compiled || !compiled.ok) throw new Error('the flow does not compile');
  const { flow: _flow, ...written } = transcript.parse({ title: 'Gone', flow: '', locale: 'en', startsAt: '2026-11-20T10:00:00+08:00', steps });
  return playTranscript(written, { flow: compiled.flow, registry, knowledge: { matcher: () => undefined } }).slice(1);
}

test('nobody on duty, and a customer who leaves, are played as they are in a conversation', () => {
  expect(play([{ customer: 'hello' }, { agent: 'absent' }])).toEqual([{ customer: 'hello' }, { bot: 'Hold on' }, { status: 'queued' }, { agent: 'absent' }, { bot: 'Nobody is here' }, { bot: 'Bye' }, { status: 'closed' }]);
  expect(play([{ customer: 'hello' }, { customerLeaves: true }, { customerLeaves: true }]).slice(3)).toEqual([{ customerLeaves: true }, { bot: 'Bye' }, { status: 'closed' }, { customerLeaves: true }, { refused: 'conversation.closed' }]);
});

test('a text is heard with its mood', () => {
  expect(play([{ customer: 'You liars, this is an outrage, I hate you!' }])).toContainEqual(expect.objectContaining({ status: 'queued', reason: 'mood-low' }));
});
