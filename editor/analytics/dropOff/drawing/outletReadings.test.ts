import { expect, test } from 'vitest';
import { shop } from '../../../app/consoleBrowser.test-support.ts';
import { flowDocument } from '../../../../engine/sdk/flow.ts';
import { someFigures } from '../aReading.test-support.ts';
import { outletReadings } from './outletReadings.ts';

const { nodes, edges } = flowDocument.parse(shop);
const hello = nodes.find(({ id }) => id === 'hello')!;
const own = edges.filter(({ from }) => from === 'hello');

test('a way out has its count and its share of the visits that are over; ways that visits took and no edge, or no node, has any more are there too', () => {
  const figures = someFigures('hello', { onward: 9, handed: 1, open: 90, outlets: [{ outlet: 'choice:hours', visits: 6 }, { outlet: 'silent', visits: 1 }, { outlet: 'choice:of old', visits: 3 }] });
  expect(outletReadings(hello, own, figures, 'en')).toEqual([
    { outlet: 'choice:hours', title: 'Opening hours', visits: 6, share: 0.6, to: 'hours' },
    { outlet: 'choice:person', title: 'A person', visits: 0, share: 0, to: 'person' },
    { outlet: 'other', title: expect.any(String), visits: 0, share: 0, to: 'more' },
    { outlet: 'silent', title: expect.any(String), visits: 1, share: 0.1, to: null },
    { outlet: 'choice:of old', title: 'choice:of old', visits: 3, share: 0.3, to: null },
  ]);
});

test('where no visit is over there is no share', () => {
  expect(outletReadings(hello, own, someFigures('hello', { open: 9 }), 'en').map(({ share }) => share)).toEqual([null, null, null]);
});
