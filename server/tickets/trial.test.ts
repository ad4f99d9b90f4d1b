import { expect, it } from 'vitest';
import { compileFlow } from '../../engine/compile/compileFlow.ts';
import { parseFlow } from '../../engine/sdk/parseFlow.ts';
import { registry } from '../../nodes/registry.ts';
import { openTrial } from '../transcript/openTrial.ts';
import { ticketFlow } from './ticketFlow.test-support.ts';

const parsed = parseFlow(ticketFlow);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const compiled = compileFlow(parsed.document, registry);
if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
const { flow } = compiled;

const open = () => openTrial({ flow, registry, knowledge: { matcher: () => undefined }, locale: 'zh', now: Date.parse('2026-11-26T02:00:00Z') });
const said = (entries: readonly { kind: string; data: string | null }[]): string => entries.flatMap(({ kind, data }) => (kind === 'bot' ? [JSON.parse(data ?? '').text] : []))[0];

it('a conversation that is only tried makes tickets of its own, which the next knows nothing of', () => {
  for (const trial of [open(), open()]) {
    expect(said(trial.type('报修：门'))).toContain('T-1');
    expect(said(trial.type('T-1'))).toContain('正在处理中');
    trial.close();
  }
});

it('and may be told to fail', () => {
  const trial = open();
  trial.force({ kind: 'ticket.create', outcome: 'failed', data: {} });
  expect(said(trial.type('报修：门'))).toBe('出错了。');
  trial.close();
});
