import { ReactFlow } from '@xyflow/react';
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { flowDocument, type FlowNode as DocumentNode } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { createDraftStore } from '../draft/draftStore.ts';
import { FlowContext, type OpenFlow } from '../flow/FlowContext.ts';
import { createStageStore, type Stage } from '../flow/stageStore.ts';
import { startI18n } from '../i18n/startI18n.ts';

const welcome: DocumentNode = {
  id: 'welcome',
  type: 'conversation',
  config: {
    say: [{ zh: '您好', en: 'Hello' }],
    expect: { kind: 'choice', choices: [{ id: 'order', label: { zh: '查订单', en: 'My order' } }, { id: 'person', label: { zh: '转人工', en: 'A person' } }] },
  },
};
const faq: DocumentNode = { id: 'faq', type: 'faq-match', config: { knowledge: 'shop' } };

(globalThis as { document?: unknown }).document = { documentElement: {} };
startI18n('zh');
// Its texts are added when it is loaded, so the languages have to be ready.
const { FlowNode } = await import('./FlowNode.tsx');
const { viewsLoaded } = await import('./useNodeView.tsx');
await viewsLoaded;
afterAll(() => {
  delete (globalThis as { document?: unknown }).document;
});
beforeEach(() => i18next.changeLanguage('zh'));

interface Drawn {
  readonly nodes?: DocumentNode[];
  readonly edges?: { from: string; outlet: string; to: string }[];
  readonly stage?: Partial<Stage>;
}

/** The canvas with these nodes as HTML. */
function draw({ nodes = [welcome], edges = [], stage: standing = {} }: Drawn): string {
  const document = flowDocument.parse({ formatVersion: 3, name: { zh: '流程' }, locales: ['zh', 'en'], variables: [], knowledge: [], start: nodes[0]!.id, handoff: noTriggers, nodes, edges, layout: { nodes: [], groups: [], notes: [] } });
  const store = createStageStore();
  store.setState(standing);
  // What renders to a text asks a store for how it began.
  const stage = { ...store, getInitialState: store.getState };
  const drawn = nodes.map((node, index) => ({ id: `n${index}`, type: 'flow', position: { x: 300 * index, y: 0 }, width: 248, height: 200, data: { node, start: index === 0 } }));
  return renderToStaticMarkup(
    <FlowContext value={{ id: 'f', mayEdit: true, draft: createDraftStore(document), stage } as unknown as OpenFlow}>
      <ReactFlow nodes={drawn} nodeTypes={{ flow: FlowNode }} width={1000} height={600} />
    </FlowContext>,
  );
}

/** The accessible names of the handles, in order. */
function handles(html: string): string[] {
  return [...html.matchAll(/<div(?=[^>]*data-handleid="[^"]+")[^>]*aria-label="([^"]*)"/g)].map((each) => each[1]!);
}

const chosen = (id: string): Partial<Stage> => ({ selection: { nodes: new Set([id]), edges: new Set(), groups: new Set(), notes: new Set() } });

test('a node has a handle for every outlet, in order, named in the console\'s language', async () => {
  const edges = [{ from: 'welcome', outlet: 'choice:person', to: 'welcome' }];
  expect(handles(draw({ edges }))).toEqual(['出口：查订单（未连接）', '出口：转人工', '出口：多次无效（未连接）']);
  await i18next.changeLanguage('en');
  expect(handles(draw({ edges }))).toEqual(['Outlet: My order (not connected)', 'Outlet: A person', 'Outlet: Not valid (not connected)']);
});

test('an error way is shown where it is connected, or the node selected', () => {
  const ways = (drawn: Drawn): boolean => handles(draw({ nodes: [faq], ...drawn })).some((each) => each.includes('查询失败'));
  expect(ways({})).toBe(false);
  expect(ways({ edges: [{ from: 'faq', outlet: 'failed', to: 'faq' }] })).toBe(true);
  expect(ways({ stage: chosen('faq') })).toBe(true);
});

test('handles can be reached with the keyboard on a selected node only', () => {
  const reachable = (html: string): number => [...html.matchAll(/data-handleid="[^"]+"[^>]*tabindex="0"|tabindex="0"[^>]*data-handleid="[^"]+"/gi)].length;
  expect(reachable(draw({}))).toBe(0);
  expect(reachable(draw({ stage: chosen('welcome') }))).toBe(3);
});

test('an edge whose outlet is gone keeps a handle, so that it is seen', () => {
  const html = draw({ edges: [{ from: 'welcome', outlet: 'choice:<b>', to: 'welcome' }] });
  expect(handles(html)).toContain('出口：choice:&lt;b&gt;');
  expect(html).toContain('此出口已不存在');
});

test('a node shows whether it is the start, what is wrong with it, and where a conversation is', () => {
  const html = draw({
    nodes: [welcome, faq],
    stage: { troubles: new Map([['faq', { errors: 2, warnings: 1 }]]), trace: { active: 'faq', nodes: new Set(['welcome', 'faq']), edges: new Set() } },
  });
  const [first, second] = html.split('data-id="n1"');
  expect(first).toContain('起点');
  expect(first).toContain('会话经过了这里');
  expect(first).not.toContain('个错误');
  expect(second).toContain('2 个错误，1 个提醒');
  expect(second).toContain('会话正停在这里');
  expect(second).not.toContain('起点');
});

test('a type that this release does not know is drawn as that, with its edges\' outlets', () => {
  const html = draw({ nodes: [{ id: 'x', type: '__proto__', config: {} }], edges: [{ from: 'x', outlet: 'next', to: 'x' }] });
  expect(html).toContain('未知的节点类型：__proto__');
  expect(handles(html)).toEqual(['出口：next']);
});
