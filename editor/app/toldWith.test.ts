import { expect, test } from 'vitest';
import { ProblemError } from './ProblemError.ts';
import { toldWith } from './toldWith.ts';

const refusal = { type: 'about:blank', title: 'Kept conversations differ', status: 409, code: 'flow.transcripts-differ' };
const transcripts = [{ id: 't1', name: 'Refund', passed: false, difference: { at: 0, expected: { bot: 'Hello' }, actual: null } }];

test('what only some refusals tell is read from the error', () => {
  const error = ProblemError.of(409, { ...refusal, transcripts });
  expect(error).toMatchObject({ code: 'flow.transcripts-differ', title: refusal.title, errors: [] });
  expect(toldWith(error).transcripts).toEqual(transcripts);
});

test('a refusal keeps its code and title where the rest of it is not understood', () => {
  const error = ProblemError.of(409, { ...refusal, transcripts: 'of tomorrow' });
  expect(error).toMatchObject({ code: 'flow.transcripts-differ', title: refusal.title });
  expect(toldWith(error)).toEqual({});
});

test('nothing is told by other errors, nor by an answer that is no problem', () => {
  for (const error of [new Error('x'), null, new ProblemError(0, 'offline'), ProblemError.of(502, '<html>')]) expect(toldWith(error)).toEqual({});
  expect(ProblemError.of(502, '<html>').code).toBe('failed');
});
