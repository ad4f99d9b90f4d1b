import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFlow } from '../engine/prove/checkFlow.ts';
import { parseFlow } from '../engine/sdk/parseFlow.ts';
import { registry } from '../nodes/registry.ts';
import { diffLines } from '../server/transcript/diffLines.ts';
import { readTranscript } from '../server/cli/readTranscript.ts';
import { writeStep } from '../server/transcript/writeStep.ts';

const examples = ['shop-support', 'bank-desk', 'clinic-booking'];
const filesOf = (example: string): string[] => readdirSync(join(import.meta.dirname, example, 'transcripts')).map((file) => join(import.meta.dirname, example, 'transcripts', file));

describe.each(examples)('the flow of %s', (example) => {
  const parsed = parseFlow(JSON.parse(readFileSync(join(import.meta.dirname, example, 'flow.json'), 'utf8')));

  it('can be published without a warning', () => {
    expect(parsed.ok && checkFlow(parsed.document, registry, { knowledge: new Set(['shop', 'bank', 'clinic']) })).toEqual([]);
  });

  it('says everything in Chinese and English', () => {
    expect(parsed.ok && parsed.document.locales).toEqual(['zh', 'en']);
  });

  it('has every node drawn', () => {
    const drawn = parsed.ok ? parsed.document.layout.nodes.map((each) => each.id) : [];
    expect(drawn.toSorted()).toEqual(parsed.ok ? parsed.document.nodes.map((each) => each.id).toSorted() : null);
  });

  it.each(filesOf(example).map((file) => [basename(file, '.json'), file]))('goes as recorded in %s', (_name, file) => {
    const { written, played } = readTranscript(file, registry);
    const different = diffLines(written.steps.map((step) => writeStep(step, 'en')), played.map((step) => writeStep(step, 'en'))).filter((each) => each.sign !== ' ');
    expect(different.map(({ sign, line }) => `${sign} ${line}`)).toEqual([]);
    expect(played).toEqual(written.steps);
  });
});

describe.each(examples)('the recorded conversations of %s', (example) => {
  const all = filesOf(example).map((file) => ({ name: basename(file), ...readTranscript(file, registry).written }));
  const steps = (locale: string) => all.filter((each) => each.locale === locale).flatMap((each) => each.steps);

  it.each(['zh', 'en'])('show in %s a person who comes, one who does not, one who gives back, and silence', (locale) => {
    const said = steps(locale);
    expect(said).toContainEqual(expect.objectContaining({ status: 'queued' }));
    expect(said).toContainEqual(expect.objectContaining({ agent: 'accepts' }));
    expect(said).toContainEqual(expect.objectContaining({ agent: expect.stringMatching(/resolves|returns/) }));
    expect(said).toContainEqual(expect.objectContaining({ silence: expect.any(String) }));
    expect(said).toContainEqual({ status: 'closed' });
  });

  it('hold nothing that was refused or broke', () => {
    expect(all.flatMap((each) => each.steps.filter((step) => 'refused' in step || 'fault' in step).map((step) => [each.name, step]))).toEqual([]);
  });
});

describe('what the examples promise', () => {
  const queuedIn = (example: string, file: string) => readTranscript(join(import.meta.dirname, example, 'transcripts', file), registry).played.find((step) => 'status' in step && step.status === 'queued');

  it.each([
    ['shop-support', 'zh-angry.json', 5],
    ['shop-support', 'en-angry.json', 5],
    ['shop-support', 'zh-angry-unsure.json', 5],
    ['shop-support', 'en-angry-order.json', 5],
    ['shop-support', 'zh-complaint.json', 8],
    ['shop-support', 'en-complaint.json', 8],
    ['bank-desk', 'zh-card-loss.json', 10],
    ['bank-desk', 'en-card-loss.json', 10],
    ['bank-desk', 'zh-balance-refused.json', 3],
    ['bank-desk', 'zh-angry-card.json', 5],
    ['bank-desk', 'en-complaint-unsure.json', 6],
    ['bank-desk', 'zh-card-loss-unsure.json', 10],
    ['clinic-booking', 'zh-crisis.json', 10],
    ['clinic-booking', 'zh-angry-name.json', 6],
    ['clinic-booking', 'zh-emergency-date.json', 10],
  ])('%s %s waits for a person at priority %i', (example, file, priority) => {
    expect(queuedIn(example, file)).toMatchObject({ status: 'queued', priority });
  });
});
