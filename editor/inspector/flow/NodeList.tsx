import { useDraft } from '../../flow/FlowContext.ts';
import { NodeLink } from '../NodeLink.tsx';
import classes from './flow.module.css';

/** How many nodes are listed at most. */
const listed = 50;

/** Some nodes of the flow, each a way to it. */
export function NodeList({ label, ids }: { label: string; ids: readonly string[] }) {
  const nodes = useDraft(({ document }) => document.nodes);
  const wanted = new Set(ids);
  return <ul className={classes.uses} aria-label={label}>{nodes.filter(({ id }) => wanted.has(id)).slice(0, listed).map((node) => <li key={node.id}><NodeLink node={node} /></li>)}</ul>;
}
