import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAgenda } from './createAgenda.ts';

it('gives everything back once, by its time, and at the same time in the order in which it was added', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(20), fc.constant('take' as const))), (deeds) => {
      const agenda = createAgenda();
      const model: { at: number; order: number }[] = [];
      const taken: number[] = [];
      const expected: number[] = [];
      const take = (): void => {
        model.sort((a, b) => a.at - b.at || a.order - b.order);
        expect(agenda.next()).toBe(model[0]?.at ?? Infinity);
        void agenda.take()?.();
        const first = model.shift();
        if (first !== undefined) expected.push(first.order);
      };
      for (const [order, deed] of deeds.entries()) {
        if (deed === 'take') take();
        else {
          agenda.add(deed, () => void taken.push(order));
          model.push({ at: deed, order });
        }
      }
      while (model.length > 0) take();
      expect(taken).toEqual(expected);
      expect(agenda.take()).toBeUndefined();
    }),
  );
});
