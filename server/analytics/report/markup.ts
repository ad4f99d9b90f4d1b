export * from '../../outgoing/markup.ts';
