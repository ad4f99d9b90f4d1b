import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Standing } from '../watching/judge.ts';
import { followStanding, type LastingAlert } from './followStanding.ts';

const calmMs = 60;

/** What is told of a figure that stands so at these moments, by when. */
function told(looks: readonly { readonly after: number; readonly standing: Standing }[]): { what: 'begin' | 'end'; at: number }[] {
  const steps: { what: 'begin' | 'end'; at: number }[] = [];
  let open: LastingAlert | null = null;
  let now = 0;
  for (const { after, standing } of looks) {
    now += after;
    const step = followStanding(open, standing, now, calmMs);
    if (step === 'begin' || step === 'end') steps.push({ what: step, at: now });
    if (step !== 'none') open = step === 'end' ? null : { begunAt: now, seenAt: now };
  }
  return steps;
}

const looks = (...standings: readonly Standing[]) => standings.map((standing) => ({ after: 10, standing }));

it('begins once, goes on while the figure is near, and is over when it has been calm for a while', () => {
  expect(told(looks('calm', 'near', 'past', 'past', 'near', 'calm', 'calm', 'calm', 'calm', 'calm', 'calm', 'calm'))).toEqual([{ what: 'begin', at: 30 }, { what: 'end', at: 110 }]);
});

it('makes one alert of a figure that goes to and fro over the line', () => {
  expect(told(looks(...Array.from({ length: 100 }, (_, place): Standing => (place % 2 === 0 ? 'past' : 'calm'))))).toEqual([{ what: 'begin', at: 10 }]);
});

it('tells at most one beginning for every end, never two within the calm, whatever the figure does', () => {
  const anyLooks = fc.array(fc.record({ after: fc.integer({ min: 1, max: 100 }), standing: fc.constantFrom<Standing>('past', 'near', 'calm') }), { maxLength: 200 });
  fc.assert(
    fc.property(anyLooks, (sequence) => {
      const steps = told(sequence);
      steps.forEach(({ what, at }, place) => {
        expect(what).toBe(place % 2 === 0 ? 'begin' : 'end');
        // An end is as long after its beginning as it has to be calm: no more messages than two in that time.
        if (what === 'end') expect(at - (steps[place - 1]?.at ?? 0)).toBeGreaterThanOrEqual(calmMs);
      });
      // It begins with the first look that is past, at the latest.
      const first = sequence.findIndex(({ standing }) => standing === 'past');
      expect(steps.length > 0).toBe(first >= 0);
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 200) },
  );
});
