import { Handle, Position } from '@xyflow/react';
import i18next from 'i18next';
import type { Language } from '../i18n/language.ts';
import type { NodeRow } from '../kit/node/nodeView.tsx';
import { Code } from '../kit/node/Code.tsx';
import { canvasKey } from './canvasKey.ts';
import classes from './FlowNode.module.css';

interface Props {
  readonly name: string;
  readonly title: string;
  /** How the node type draws it. */
  readonly row: NodeRow | undefined;
  /** `gone`: an edge leaves here, but the node has no such way out any more. */
  readonly state: 'open' | 'drawn' | 'gone';
  /** An error way: shown more faintly, and no gap when it is open. */
  readonly quiet: boolean;
  readonly far: boolean;
  readonly focusable: boolean;
  readonly connectable: boolean;
  readonly language: Language;
}

/** One way out of a node, with the handle that its edge begins at. */
export function OutletRow({ name, title, row, state, quiet, far, focusable, connectable, language }: Props) {
  const t = i18next.getFixedT(language, 'drawing');
  const marks = { 'data-state': state, 'data-quiet': quiet || undefined, 'data-tall': row?.code !== undefined || undefined };
  // Far off, edges need to know where handles are, and nobody can take one.
  if (far) return <li className={classes.outlet} {...marks}><span className={`${classes.handle} source`} data-handleid={canvasKey(name)} data-handlepos="right" /></li>;
  return (
    <li className={classes.outlet} {...marks} title={state === 'gone' ? t('gone') : undefined}>
      <span className={classes.words} data-look={row?.look}>
        <span className={classes.name}>{row?.title ?? title}</span>
        {row?.note !== undefined && <span className={classes.note}>{row.note}</span>}
        {row?.code !== undefined && <Code>{row.code}</Code>}
      </span>
      <Handle
        type="source"
        id={canvasKey(name)}
        position={Position.Right}
        isConnectable={connectable && state !== 'gone'}
        isConnectableEnd={false}
        className={classes.handle ?? ''}
        role="button"
        tabIndex={focusable ? 0 : -1}
        aria-label={t(state === 'open' ? 'open' : 'outlet', { title })}
      />
    </li>
  );
}
