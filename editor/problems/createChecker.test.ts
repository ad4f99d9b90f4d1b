import { describe, expect, it } from 'vitest';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { createChecker, type CheckPort } from './createChecker.ts';
import type { CheckAnswer, CheckRequest } from './checkWorker.ts';

function request(name: string): CheckRequest {
  const document: FlowDocument = { formatVersion: 3, name: { en: name }, locales: ['en'], variables: [], knowledge: [], start: 'a', handoff: noTriggers, nodes: [], edges: [], layout: { nodes: [], groups: [], notes: [] } };
  return { document, knowledge: null };
}

function fakePort() {
  const posted: CheckRequest[] = [];
  const port: CheckPort = { postMessage: (of) => void posted.push(of), onmessage: null, onerror: null, terminate: () => undefined };
  const answer = (): void => port.onmessage?.(new MessageEvent<CheckAnswer>('message', { data: [] }));
  const fail = (): void => port.onerror?.(new Event('error') as ErrorEvent);
  return { port, posted, answer, fail };
}

describe('a checker', () => {
  it('checks one document at a time, and of those that come meanwhile only the last', () => {
    const { port, posted, answer } = fakePort();
    const found: CheckRequest[] = [];
    const checker = createChecker(port, (_problems, of) => void found.push(of));
    const [a, b, c] = [request('a'), request('b'), request('c')];
    for (const each of [a, b, c]) checker.check(each);
    expect(posted).toEqual([a]);
    answer();
    expect(posted).toEqual([a, c]);
    answer();
    expect(found).toEqual([a, c]);
    checker.check(b);
    expect(posted).toEqual([a, c, b]);
  });

  it('goes on after a check that broke', () => {
    const { port, posted, answer, fail } = fakePort();
    const found: CheckRequest[] = [];
    const checker = createChecker(port, (_problems, of) => void found.push(of));
    const [a, b, c] = [request('a'), request('b'), request('c')];
    checker.check(a);
    checker.check(b);
    fail();
    answer();
    checker.check(c);
    expect(posted).toEqual([a, b, c]);
    expect(found).toEqual([b]);
  });
});
