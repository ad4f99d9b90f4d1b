import './noEval.ts';

// The console takes the schemas from here, never from the server's file itself: what is imported together comes in
// one chunk, so that no schema is built before zod has been told not to try eval.
export * from '../../server/contract.ts';
