import { describe, expect, test } from 'vitest';
import { enact } from './enact.ts';
import { durationText, stepsOf, transcriptOf } from './transcriptOf.ts';
import { pathTo } from './tree.ts';
import { readExample, tryOut } from './trial.test-support.ts';

describe.each(['shop-support', 'bank-desk', 'clinic-booking'])('every transcript of %s comes out in the browser as the server recorded it', async (name) => {
  const example = readExample(name);
  test.each(example.transcripts)('%s', async (_file, recorded) => {
    const store = await tryOut(example);
    await enact(store, recorded);
    const { tree } = store.getState();
    expect(stepsOf(pathTo(tree, tree.at))).toEqual(recorded.steps);
  });
});

test('a trial becomes a transcript that begins when and as it began', async () => {
  const store = await tryOut(readExample('shop-support'));
  await store.getState().begin({ locale: 'en' });
  await store.getState().pass(90_000);
  const { tree } = store.getState();
  expect(transcriptOf('Quiet', pathTo(tree, tree.at))).toMatchObject({ title: 'Quiet', locale: 'en', startsAt: '2026-11-20T02:00:00.000Z', steps: expect.arrayContaining([{ silence: '90s' }]) });
});

test('lengths of time are written in the largest unit that is exact', () => {
  expect([90_000, 600_000, 7_200_000, 259_200_000, 500].map(durationText)).toEqual(['90s', '10m', '2h', '3d', '1s']);
});
