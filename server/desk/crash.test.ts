import { describe, expect, it } from 'vitest';
import { deskCrashRun } from './deskCrashRun.test-support.ts';

describe('a desk whose server is killed', () => {
  it('loses no message, no place in the queue and no assignment, and doubles none', async () => {
    const findings = await deskCrashRun({ kills: 6, handoffs: 200, agents: 6 });
    expect(findings).toMatchObject({ kills: 6, handoffs: 200, lost: 0, doubled: 0, torn: 0, misgiven: 0 });
    expect(findings.acknowledged).toBeGreaterThan(500);
    expect(findings.retries).toBeGreaterThan(10);
  }, 300_000);
});

describe('the same check, on a server with a bug planted in it', () => {
  it('notices that the queue is written apart from the log', async () => {
    const findings = await deskCrashRun({
      kills: 4,
      handoffs: 60,
      agents: 6,
      sabotage: [{ file: 'server/chat/turn.ts', find: 'input.alongside?.(status, turn.now, turn.seq);', put: 'setTimeout(() => input.alongside?.(status, turn.now, turn.seq), 80);' }],
    });
    expect(findings.torn + findings.misgiven).toBeGreaterThan(0);
  }, 300_000);
});
