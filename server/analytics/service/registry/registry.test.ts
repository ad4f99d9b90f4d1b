import { expect, it } from 'vitest';
import { serviceFigureDefinition, serviceFigureKey } from '../../../contract.ts';
import { figureDefinitions } from './serviceFigures.ts';

it('says of every figure that the contract knows what it is called and how it is worked out, in both languages', () => {
  expect(figureDefinitions.map(({ key }) => key)).toEqual(serviceFigureKey.options);
  for (const each of figureDefinitions) {
    expect(serviceFigureDefinition.parse(each)).toEqual(each);
    for (const { zh, en } of [each.title, each.formula, ...each.parts.map(({ title }) => title)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\x20-\x7e’“”]+$/);
    }
  }
});
