import { expect, it } from 'vitest';
import { createAlertWatch } from './createAlertWatch.ts';

/** A watch over three rules, of which the second is off and the first cannot be looked at; and what has happened, in order. */
function watch() {
  const seen: string[] = [];
  const rule = (name: string, on = true) => ({ id: name, rule: { name, on }, sendTo: [], createdBy: '', updatedAt: 0 });
  const read = async (_: string, { rule: { name } }: { rule: { name: string } }) => {
    seen.push(`looks at ${name}`);
    if (name === 'broken') throw new Error('no such flow');
    return [];
  };
  const parts = {
    reader: { read },
    rules: { all: () => [rule('broken'), rule('off', false), rule('whole')] },
    rows: { open: () => [] },
    sender: { sendDue: async () => void seen.push('sends') },
    committer: {},
    now: () => 0,
    log: { error: ({ err }: { err: Error }, message: string) => void seen.push(`${message}: ${err.message}`) },
  };
  return { seen, loop: createAlertWatch(parts as never), parts };
}

it('looks at every rule that is on, and sends, also when one cannot be looked at', async () => {
  const { seen, loop } = watch();
  await loop.once();
  expect(seen).toEqual(['looks at broken', 'alerts could not be looked after: no such flow', 'looks at whole', 'sends']);
});

it('looks at no rule after the one during which it is stopped', async () => {
  const { seen, loop, parts } = watch();
  const reading = Promise.withResolvers<never[]>();
  parts.reader.read = async () => (seen.push('looks'), reading.promise);
  loop.start();
  await new Promise(setImmediate);
  loop.stop();
  reading.resolve([]);
  await loop.settled();
  expect(seen.filter((each) => each !== 'sends')).toEqual(['looks']);
});
