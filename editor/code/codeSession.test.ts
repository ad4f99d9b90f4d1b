import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDraftStore } from '../draft/draftStore.ts';
import { blankFlow } from '../flows/blankFlow.ts';
import { createCodeSession, type TextBuffer, type UnreadText } from './codeSession.ts';
import { printJson } from './printJson.ts';

/** A text with a history of its own, as an editor has it. */
function fakeBuffer(start: string) {
  const past: { text: string; version: number }[] = [];
  let future: typeof past = [];
  let now = { text: start, version: 1 };
  let count = 1;
  const put = (text: string): void => {
    past.push(now);
    future = [];
    count += 1;
    now = { text, version: count };
  };
  const buffer: TextBuffer = {
    read: () => now.text,
    write: (text) => { if (text !== now.text) put(text); },
    version: () => now.version,
    undo() { const last = past.pop(); if (last) { future.push(now); now = last; } },
    redo() { const next = future.pop(); if (next) { past.push(now); now = next; } },
  };
  return { buffer, type: put };
}

let timers: { at: number; run: () => void }[] = [];
/** Lets the timers run that take at most so many milliseconds. */
function pass(most = Infinity): void {
  const due = timers.filter(({ at }) => at <= most);
  timers = timers.filter(({ at }) => at > most);
  for (const { run } of due) run();
}
const later = (at: number, run: () => void) => {
  const timer = { at, run };
  timers.push(timer);
  return () => { timers = timers.filter((each) => each !== timer); };
};

function open(unread: UnreadText | null = null, document = blankFlow()) {
  const draft = createDraftStore(document);
  const { buffer, type } = fakeBuffer(unread?.text ?? printJson(document));
  const session = createCodeSession({ draft, buffer, unread, clock: () => 0, later });
  const typing = (text: string): void => { type(text); session.edited(); };
  return {
    draft, buffer, session, typing,
    replace: (from: string, to: string) => typing(buffer.read().replace(from, to)),
    document: () => draft.getState().document,
    rename: (zh: string) => draft.getState().change({ name: 'rename', count: 1 }, (before) => ({ ...before, name: { ...before.name, zh } })),
  };
}

beforeEach(() => { timers = []; });

describe('the code and the draft', () => {
  it('what is typed becomes a change of the draft, and leaves every other part the object that it was', () => {
    const { replace, document, draft } = open();
    const before = document();
    replace('Hello, how can I help?', 'Hi!');
    pass();
    expect(document().nodes[0]?.config).toMatchObject({ say: [{ en: 'Hi!' }] });
    expect(document().nodes[1]).toBe(before.nodes[1]);
    expect(document().edges).toBe(before.edges);
    expect(document().layout).toBe(before.layout);
    expect(draft.getState().step).toEqual({ name: 'code', count: 1 });
  });

  it('what is typed without a pause is one step, and undone as one', () => {
    const { replace, document, session, buffer } = open();
    const before = JSON.stringify(document());
    for (const [from, to] of [['how can', 'how may'], ['how may', 'what may'], ['I help', 'we do']] as const) {
      replace(from, to);
      pass(500);
    }
    expect(JSON.stringify(document())).toContain('Hello, what may we do?');
    session.undo();
    expect(JSON.stringify(document())).toBe(before);
    expect(buffer.read()).toBe(printJson(document()));
    session.redo();
    expect(buffer.read()).toContain('Hello, what may we do?');
  });

  it('after a pause a new step begins', () => {
    const { replace, session, buffer } = open();
    replace('how can', 'how may');
    pass();
    pass();
    replace('I help', 'we help');
    session.undo();
    expect(buffer.read()).toContain('Hello, how may I help?');
  });

  it('a change on the canvas is written into the text, and undone from there', () => {
    const { rename, buffer, session, replace, document } = open();
    replace('新流程', '第一');
    session.finish();
    rename('第二');
    expect(buffer.read()).toContain('第二');
    session.undo();
    expect(buffer.read()).toContain('第一');
    session.undo();
    expect(document()).toEqual(blankFlow());
    session.redo();
    session.redo();
    expect(document().name.zh).toBe('第二');
  });

  it('a text that says no flow changes nothing, is told, and undone as text', () => {
    const { replace, document, session, buffer } = open();
    const before = document();
    replace('"nodes": [', '"nodes": ');
    pass();
    expect(document()).toBe(before);
    expect(session.state.getState().problems).not.toEqual([]);
    session.undo();
    expect(session.state.getState().problems).toEqual([]);
    expect(buffer.read()).toBe(printJson(before));
    session.redo();
    expect(session.state.getState().problems).not.toEqual([]);
  });

  it('what happens on the canvas meanwhile is merged once the text can be read again', () => {
    const { replace, rename, document, session, buffer } = open();
    replace('Hello, how can I help?"', 'Hi!');
    pass();
    rename('改名');
    expect(buffer.read()).not.toContain('改名');
    replace('Hi!', 'Hi!"');
    pass();
    expect(document().name.zh).toBe('改名');
    expect(document().nodes[0]?.config).toMatchObject({ say: [{ en: 'Hi!' }] });
    expect(buffer.read()).toBe(printJson(document()));
    session.undo();
    expect(document().name.zh).toBe('改名');
    expect(document().nodes).toEqual(blankFlow().nodes);
  });

  it('what cannot be read is kept when the code is closed, and given up when asked to', () => {
    const first = open();
    first.replace('{', '');
    first.session.finish();
    const unread = first.session.unread();
    expect(unread?.text).toBe(first.buffer.read());
    const second = open(unread, first.document());
    second.session.finish();
    expect(second.session.state.getState().problems).not.toEqual([]);
    expect(second.document()).toBe(first.document());
    second.session.reset();
    expect(second.buffer.read()).toBe(printJson(first.document()));
    expect(second.session.unread()).toBeNull();
  });

  it('blanks alone are no step of the draft, and undone as text', () => {
    const { replace, draft, session, buffer, rename } = open();
    rename('改名');
    replace('{', '{\n\n');
    session.undo();
    expect(buffer.read()).toBe(printJson(draft.getState().document));
    expect(draft.getState().document.name.zh).toBe('改名');
    expect(draft.temporal.getState().pastStates).toHaveLength(1);
  });

  it('whatever happens in whatever order, text and draft agree when the text can be read, and undoing all leads back', () => {
    const actions = fc.array(fc.constantFrom('break', 'mend', 'word', 'canvas', 'undo', 'redo', 'pass', 'finish', 'blank'), { maxLength: 40 });
    fc.assert(
      fc.property(actions, (list) => {
        timers = [];
        const { replace, rename, session, buffer, document, draft } = open();
        list.forEach((action, index) => {
          if (action === 'break') replace('"locales": [', '"locales": [[');
          else if (action === 'mend') replace('"locales": [[', '"locales": [');
          else if (action === 'word') replace('how can I', `how can ${index} I`);
          else if (action === 'blank') replace('"edges"', '\n"edges"');
          else if (action === 'canvas') rename(`改名 ${index}`);
          else if (action === 'undo') session.undo();
          else if (action === 'redo') session.redo();
          else if (action === 'finish') session.finish();
          else pass();
        });
        session.finish();
        if (session.state.getState().problems.length > 0) session.reset();
        expect(JSON.parse(buffer.read())).toEqual(document());
        for (let step = 0; step < 100; step += 1) draft.getState().undo();
        pass();
        expect(JSON.stringify(document())).toBe(JSON.stringify(blankFlow()));
        expect(JSON.parse(buffer.read())).toEqual(document());
      }),
    );
  });
});
