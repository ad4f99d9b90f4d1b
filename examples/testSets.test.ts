import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { knowledgeBase } from '../server/contract.ts';
import { createAsking } from '../server/knowledge/createAsking.ts';
import { runTests } from '../server/knowledge/runTests.ts';
import { createEncoder, type Encoder } from '../server/understanding/encode/createEncoder.ts';
import { createMatcher } from '../server/understanding/match/createMatcher.ts';

/** `pure`: how many of 55 questions a locale get at least what they should without encoders, as measured. */
const examples = [
  { folder: 'shop-support', unreached: [], pure: { zh: 52, en: 51 } },
  { folder: 'bank-desk', unreached: ['社保卡上的医保余额怎么查'], pure: { zh: 47, en: 44 } },
  { folder: 'clinic-booking', unreached: ['你们做双眼皮手术吗', '亲子鉴定多久出结果'], pure: { zh: 53, en: 49 } },
];

const encoder = createEncoder();
const installed = encoder.status().every(({ state }) => state !== 'missing');
afterAll(() => encoder.close());

const questions = z.array(z.strictObject({ locale: z.enum(['zh', 'en']), text: z.string(), entry: z.string().nullable() }));

async function outcomesOf(folder: string, reader: Encoder | undefined) {
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`${folder}/${file}`, import.meta.url), 'utf8'));
  const matcher = createMatcher(knowledgeBase.parse(read('knowledge.json')).entries, { encoder: reader });
  await matcher.prepare();
  expect(matcher.status()).toMatchObject({ settled: true });
  const asked = questions.parse(read('questions.json'));
  const outcomes = await runTests(asked.map(({ text, entry }, at) => ({ id: `${at}`, question: text, expects: entry })), matcher, createAsking(reader));
  return outcomes.map((outcome, at) => ({ ...outcome, ...(asked[at] ?? expect.fail()) }));
}

describe.each(examples)('the test set of $folder', ({ folder, unreached, pure }) => {
  const but = unreached.length === 0 ? '' : `, but for questions about what the house does not do, in words that are otherwise an entry's own: ${unreached.join(', ')}`;

  it.skipIf(!installed)(`passes with the encoders${but}${installed ? '' : ' (SKIPPED: the optional encoders are not installed; the pure layers are tried below)'}`, async () => {
    const failed = (await outcomesOf(folder, encoder)).filter(({ passed }) => !passed);
    expect(failed.filter(({ text }) => !unreached.includes(text))).toEqual([]);
  });

  it('helps most customers without encoders, and hardly ever answers with the wrong entry', async () => {
    const outcomes = await outcomesOf(folder, undefined);
    for (const locale of ['zh', 'en'] as const) {
      const own = outcomes.filter((each) => each.locale === locale);
      expect(own.filter(({ passed }) => passed).length, locale).toBeGreaterThanOrEqual(pure[locale]);
      expect(own.filter(({ passed, decision, entry }) => !passed && decision === 'answered' && entry !== null).length, locale).toBeLessThanOrEqual(1);
    }
  });
});
