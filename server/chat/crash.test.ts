import { describe, expect, it } from 'vitest';
import { crashRun } from './crashRun.test-support.ts';

describe('a server that is killed', () => {
  it('loses no acknowledged message, doubles none, finishes what was pending, and has counted what the logs say', async () => {
    const findings = await crashRun({ kills: 20, conversations: 50 });
    expect(findings).toMatchObject({ kills: 20, lost: 0, doubled: 0, changed: 0, unfinished: 0, miscounted: 0 });
    expect(findings.acknowledged).toBeGreaterThan(500);
    expect(findings.retries).toBeGreaterThan(20);
  }, 180_000);
});

describe('the same check, on a server with a bug planted in it', () => {
  it('notices that messages are not deduplicated', async () => {
    const findings = await crashRun({
      kills: 2,
      conversations: 8,
      sabotage: [
        { file: 'server/chat/turn.ts', find: 'input.messageId === undefined ? undefined : storedAnswer(store, conversationId, input.messageId)', put: 'undefined' },
        { file: 'server/chat/turn.ts', find: 'if (input.messageId !== undefined) {\n    store.insertTurn', put: 'if (false) {\n    store.insertTurn' },
      ],
    });
    expect(findings.doubled + findings.changed).toBeGreaterThan(0);
  }, 180_000);

  it('notices that messages are acknowledged before they are on the disk', async () => {
    const findings = await crashRun({
      kills: 4,
      conversations: 20,
      sabotage: [
        { file: 'server/db/committer.ts', find: 'for (const each of batch) each.attempt();', put: 'for (const each of batch) { each.attempt(); each.settle(); }' },
        { file: 'server/db/committer.ts', find: '      commit.run();', put: '      return void setTimeout(() => commit.run(), 150);' },
        { file: 'server/db/committer.ts', find: 'setImmediate(flush)', put: 'setTimeout(function later() { connection.inTransaction ? setTimeout(later, 5) : flush(); }, 0)' },
      ],
    });
    expect(findings.lost + findings.changed).toBeGreaterThan(0);
  }, 180_000);

  it('notices that visits are written after the turn and not with it', async () => {
    const follow = 'this.#house.visits?.follow({ ...this.#conversation, begunAt: this.#conversation.createdAt }, this.#entries, this.#flow, this.now);';
    const findings = await crashRun({ kills: 3, conversations: 20, sabotage: [{ file: 'server/chat/turnDraft.ts', find: follow, put: `setTimeout(() => { ${follow} }, 40);` }] });
    expect(findings.miscounted).toBeGreaterThan(0);
  }, 180_000);
});
