import { memo, useEffect, useMemo, useRef } from 'react';
import { IconAlertTriangleFilled, IconCheck, IconExclamationCircleFilled } from '@tabler/icons-react';
import { Handle, Position, useStore, useUpdateNodeInternals, type Node, type NodeProps } from '@xyflow/react';
import i18next from 'i18next';
import type { FlowNode as DocumentNode } from '../../engine/sdk/flow.ts';
import { outletsOf } from '../../engine/sdk/outletsOf.ts';
import { cards } from '../../nodes/cards.ts';
import { useDraft, useStage } from '../flow/FlowContext.ts';
import type { Stage } from '../flow/stageStore.ts';
import { addTexts } from '../i18n/addTexts.ts';
import type { Language } from '../i18n/language.ts';
import { drawing as texts } from '../i18n/drawing.ts';
import { useShownLanguage } from '../i18n/useShownLanguage.ts';
import { NodeIcon } from '../kit/node/NodeIcon.tsx';
import type { NodeRow } from '../kit/node/nodeView.tsx';
import { drawnOutlets } from './drawnOutlets.ts';
import { nodeType } from './nodeType.ts';
import { OutletRow } from './OutletRow.tsx';
import { useNodeView } from './useNodeView.tsx';
import classes from './FlowNode.module.css';

addTexts('drawing', texts);

/** What the canvas gives a node: the document's own, and whether conversations begin at it. */
type Cell = Node<{ node: DocumentNode; start: boolean }, 'flow'>;

/** Under these zooms a node is a coloured block with its title, as its words could not be read; then only the block. */
const farUnder = 0.4;
const tinyUnder = 0.2;
const noRows: ReadonlyMap<string, NodeRow> = new Map();

/**
 * A node on the canvas: what it is, what it says, and its ways out. It draws itself anew when the node,
 * its edges or its part of the stage change, not when it or the canvas moves.
 */
export const FlowNode = memo(function FlowNode({ id: key, data: { node, start }, isConnectable, height }: NodeProps<Cell>) {
  const language = useShownLanguage();
  const distance = useStore(distanceOf);
  const far = distance !== 'near';
  const selected = useStage((stage) => stage.selection.nodes.has(node.id));
  const trace = useStage((stage) => traced(stage, node.id));
  const trouble = useStage((stage) => troubled(stage, node.id));
  const drawn = useDraft(({ document }) => drawnOutlets(document.edges, node.id));

  const type = nodeType(node.type);
  const view = useNodeView(node.type);
  const rows = useMemo(() => view?.rows({ config: node.config, language }) ?? noRows, [view, node, language]);
  const outlets = useMemo(() => rowsOf(node, drawn, selected), [node, drawn, selected]);
  const names = outlets.map(({ name }) => name).join('\n');
  const update = useUpdateNodeInternals();
  // React Flow measures a node when it appears or changes its size; handles may change places without either.
  const measured = useRef(names);
  useEffect(() => {
    if (measured.current === names) return;
    measured.current = names;
    update(key);
  }, [update, key, names]);

  const t = i18next.getFixedT(language, 'drawing');
  const title = type?.title[language] ?? t('unknown', { type: node.type });
  return (
    <div
      className={classes.node}
      data-group={type?.group}
      data-selected={selected || undefined}
      data-trace={trace ?? undefined}
      data-trouble={trouble ?? undefined}
      data-distance={distance}
      style={far ? { height: height || likelyHeight(outlets.length) } : undefined}
    >
      {distance !== 'tiny' && (
        <header className={classes.head}>
          <span className={classes.icon}><NodeIcon name={type?.icon} size={16} /></span>
          <span className={classes.title}>{title}</span>
          {start && <span className={classes.start} title={t('startText')}>{t('start')}</span>}
          {trace && <span className={classes.trace} role="img" aria-label={t(trace)} title={t(trace)}>{trace === 'passed' && <IconCheck size={12} stroke={3} aria-hidden />}</span>}
          {trouble && <Trouble id={node.id} severity={trouble} language={language} />}
        </header>
      )}
      {far ? (
        <span className={`${classes.entry} target`} data-handlepos="left" />
      ) : (
        <Handle type="target" position={Position.Left} isConnectable={isConnectable} isConnectableStart={false} className={classes.entry ?? ''} aria-hidden />
      )}
      {far ? <div className={classes.block}>{distance === 'far' && <NodeIcon name={type?.icon} size={56} stroke={1.25} />}</div> : <Body node={node} language={language} />}
      {outlets.length > 0 && (
        <ul className={classes.outlets}>
          {outlets.map(({ name, title: words, quiet, open, gone }) => (
            <OutletRow
              key={name}
              name={name}
              title={words[language]}
              row={rows.get(name)}
              state={gone ? 'gone' : open ? 'open' : 'drawn'}
              quiet={quiet}
              far={far}
              focusable={selected}
              connectable={isConnectable}
              language={language}
            />
          ))}
        </ul>
      )}
    </div>
  );
}, sameNode);

/** What the settings say; it costs more than the rest and changes least. */
const Body = memo(function Body({ node: { type, config }, language }: { node: DocumentNode; language: Language }) {
  const body = useNodeView(type)?.body({ config, language });
  return body ? <div className={classes.body}>{body}</div> : null;
});

function Trouble({ id, severity, language }: { id: string; severity: 'error' | 'warning'; language: Language }) {
  const errors = useStage(({ troubles }) => troubles.get(id)?.errors ?? 0);
  const warnings = useStage(({ troubles }) => troubles.get(id)?.warnings ?? 0);
  const t = i18next.getFixedT(language, 'drawing');
  const label = [errors > 0 ? t('errors', { count: errors }) : '', warnings > 0 ? t('warnings', { count: warnings }) : ''].filter((each) => each !== '').join(language === 'zh' ? '，' : ', ');
  const Icon = severity === 'error' ? IconExclamationCircleFilled : IconAlertTriangleFilled;
  return <span className={classes.badge} data-severity={severity} role="img" aria-label={label} title={label}><Icon size={12} aria-hidden />{errors || warnings}</span>;
}

interface RowOutlet {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** An error way, which may be left undrawn. */
  readonly quiet: boolean;
  readonly open: boolean;
  /** An edge leaves by it, but the node has it no more. */
  readonly gone: boolean;
}

/** The ways out that are drawn now: error ways only where an edge leaves by them or the node is selected. */
function rowsOf(node: DocumentNode, drawn: string, selected: boolean): readonly RowOutlet[] {
  const edges: ReadonlySet<string> = new Set<string>(JSON.parse(drawn));
  const outlets = outletsOf(cards, node);
  const names = new Set(outlets.map(({ name }) => name));
  return [
    ...outlets
      .filter(({ name, optional }) => !optional || selected || edges.has(name))
      .map(({ name, title, optional }) => ({ name, title, quiet: optional === true, open: !edges.has(name), gone: false })),
    ...[...edges].filter((name) => !names.has(name)).map((name) => ({ name, title: { zh: name, en: name }, quiet: true, open: false, gone: true })),
  ];
}

function traced({ trace }: Stage, id: string): 'active' | 'passed' | null {
  if (trace === null) return null;
  if (trace.active === id) return 'active';
  return trace.nodes.has(id) ? 'passed' : null;
}

function troubled({ troubles }: Stage, id: string): 'error' | 'warning' | null {
  const count = troubles.get(id);
  if (count === undefined) return null;
  if (count.errors > 0) return 'error';
  return count.warnings > 0 ? 'warning' : null;
}

function distanceOf({ transform: [, , zoom] }: { readonly transform: readonly [number, number, number] }): 'near' | 'far' | 'tiny' {
  if (zoom >= farUnder) return 'near';
  return zoom >= tinyUnder ? 'far' : 'tiny';
}

/** The height, in pixels, of a node that was never drawn near by. */
function likelyHeight(outlets: number): number {
  return 132 + 32 * outlets;
}

function sameNode(a: NodeProps<Cell>, b: NodeProps<Cell>): boolean {
  return a.id === b.id && a.data.node === b.data.node && a.data.start === b.data.start && a.isConnectable === b.isConnectable && a.height === b.height;
}
