import type { ServiceFigureValue } from '../../contract.ts';
import { distributionOf } from '../statistics/distributionOf.ts';
import type { Asked, Measure } from './registry/Figure.ts';

/** A figure of some conversations, as it goes over the wire. */
export function valueOf<Chat>(figure: Measure<Chat>, chats: readonly Chat[], asked: Asked): ServiceFigureValue {
  switch (figure.kind) {
    case 'count':
      return { kind: 'count', count: figure.measure(chats, asked) };
    case 'share':
      return { kind: 'share', ...figure.measure(chats, asked) };
    case 'split': {
      const { of, parts } = figure.measure(chats, asked);
      return { kind: 'split', of, parts: [...parts] };
    }
    case 'distribution':
      return { kind: 'distribution', ...distributionOf(figure.measure(chats, asked)) };
  }
}
