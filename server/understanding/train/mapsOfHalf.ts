import { encoderModels, type ModelName } from '../encode/encoderModels.ts';
import { unpackMeaningMap } from '../match/meaningMap.ts';
import { isLearnedFrom } from './isLearnedFrom.ts';
import { learnMeaning } from './trainMeaning.ts';

/**
 * Maps of meaning as they ship, but learned from every second question only, so that the others can tell how they do on
 * questions that nothing was learned from. Takes some minutes.
 */
export async function mapsOfHalf(directory: string): Promise<ReadonlyMap<ModelName, Float32Array>> {
  const packed = await learnMeaning(directory, isLearnedFrom);
  return new Map([...packed].map(([model, bytes]) => [model, unpackMeaningMap(bytes, encoderModels[model].width)]));
}
