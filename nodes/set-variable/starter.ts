import type { Around, Json } from '../../engine/sdk/index.ts';

/** Sets the flow's first variable; in a flow without any, one that is still to be declared. */
export function setVariableStarter({ document }: Around): Record<string, Json> {
  const { name, type } = document.variables[0] ?? { name: 'answer', type: 'text' };
  return { assign: [{ variable: name, value: samples[type] }] };
}

const samples = { text: 'text', number: '1.0', boolean: 'true', list: '[text]' } as const;
