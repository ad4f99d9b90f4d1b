/** All that a node's logic may import. */
export * from './value.ts';
export * from './localizedText.ts';
export * from './flow.ts';
export * from './event.ts';
export * from './effect.ts';
export * from './machine.ts';
export * from './node.ts';
export * from './expression.ts';
export * from './pattern.ts';
export * from './catalogue.ts';
export * from './flowProblem.ts';
export * from './parseFlow.ts';
export * from './handoff.ts';
export * from './understanding.ts';
