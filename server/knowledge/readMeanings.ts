import type { Encoder } from '../understanding/encode/createEncoder.ts';
import type { Meaning } from './likenessOf.ts';
import type { ReadText } from './readTextUnits.ts';

export type MeaningReader = Pick<Encoder, 'modelFor' | 'encode' | 'vector'>;

/** What texts mean, each where an encoder reads its language; it takes about 2 ms each, in a thread of its own. */
export async function readMeanings(texts: readonly ReadText[], encoder: MeaningReader | undefined): Promise<(Meaning | null)[]> {
  if (encoder === undefined) return texts.map(() => null);
  const asked = texts.map(({ folded, language }) => ({ folded, model: folded === '' ? null : encoder.modelFor(language) }));
  for (const [model, own] of Map.groupBy(asked, (each) => each.model)) if (model !== null) await encoder.encode(model, own.map(({ folded }) => folded), { background: true });
  return asked.map(({ folded, model }) => {
    const vector = model && encoder.vector(model, folded);
    return model && vector ? { model, vector } : null;
  });
}
