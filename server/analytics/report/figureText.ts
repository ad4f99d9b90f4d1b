import { tooFew } from '../../../engine/sdk/tooFew.ts';
import type { Proportion, ServiceFigureDefinition, ServiceFigureValue } from '../../contract.ts';
import type { Writing } from './createWriting.ts';

/** A figure in words: what stands for it where there is room for one number. */
export function figureText(value: ServiceFigureValue, { unit }: Pick<ServiceFigureDefinition, 'unit'>, writing: Writing): string {
  switch (value.kind) {
    case 'count':
      return writing.number(value.count);
    case 'share':
      return shareText(value, writing);
    case 'distribution':
      return unit === 'mood' ? writing.mood(value.mean) : writing.duration(value.mean);
    case 'duration':
      return writing.duration(value.milliseconds);
    case 'split':
      return writing.number(value.of);
  }
}

/** A share; its counts alone where they are too few to claim one. */
export function shareText(of: Proportion, { text, number, share }: Writing): string {
  return of.share !== null && tooFew(of) ? text.outOf(number(of.count), number(of.of)) : share(of.share);
}
