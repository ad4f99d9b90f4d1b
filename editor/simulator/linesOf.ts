import type { Choice } from '../../engine/sdk/machine.ts';
import { wishes } from '../../engine/sdk/wishes.ts';
import type { AgentDeed, Happening } from './trial/happening.ts';
import type { Point } from './trial/tree.ts';

/** A line of the conversation as it is shown. `point` is what it came of. */
export type Line = { readonly key: string; readonly point: number; readonly node: string | null } & (
  | { readonly kind: 'customer' | 'agent'; readonly text: string }
  | { readonly kind: 'bot'; readonly text: string; readonly choices: readonly Choice[] }
  | { readonly kind: 'note'; readonly note: Note }
);

/** What is remarked between the bubbles. */
export type Note =
  | { readonly type: 'ask-person' | 'leave' | 'edited' }
  | { readonly type: 'agent'; readonly deed: AgentDeed; readonly name: string }
  | { readonly type: 'passed'; readonly ms: number }
  | { readonly type: 'forced'; readonly what: Extract<Happening, { type: 'outcome' }> }
  | { readonly type: 'refused'; readonly what: Extract<Happening, { type: 'refused' }> }
  | { readonly type: 'set'; readonly what: Extract<Happening, { type: 'set' }> }
  | { readonly type: 'fault'; readonly reason: string };

/** A way through a trial as a conversation to read. */
export function linesOf(path: readonly Point[]): Line[] {
  return path.flatMap((point, index) => {
    const before = path[index - 1];
    const lines: Line[] = [];
    const at = (suffix: string, node: string | null = null) => ({ key: `${point.id} ${suffix}`, point: point.id, node });
    const note = (suffix: string, remark: Note, node: string | null = null) => lines.push({ ...at(suffix, node), kind: 'note', note: remark });
    if (before && before.moment.flow !== point.moment.flow) note('edited', { type: 'edited' });
    const { what } = point;
    if (what.type === 'text') lines.push({ ...at('said'), kind: 'customer', text: what.text });
    else if (what.type === 'choice') lines.push({ ...at('said'), kind: 'customer', text: what.label });
    else if (what.type === 'agent-says') lines.push({ ...at('said'), kind: 'agent', text: what.text });
    else if (what.type === 'ask-person' || what.type === 'leave') note('note', { type: what.type });
    else if (what.type === 'agent') note('note', { type: 'agent', deed: what.deed, name: what.name });
    else if (what.type === 'refused') note('note', { type: 'refused', what });
    else if (what.type === 'set') note('note', { type: 'set', what });
    else if (what.type === 'outcome' && what.forced) note('note', { type: 'forced', what }, what.node);
    else if (what.type === 'pass' && before && point.moment.now > before.moment.now) note('note', { type: 'passed', ms: point.moment.now - before.moment.now });
    const faults = point.scene.faults.filter(({ reason }) => reason !== 'customer-asked');
    const told = (wanted: boolean) => faults.forEach(({ reason, node }, fault) => wanted === wishes.has(reason) && note(`fault ${fault}`, { type: 'fault', reason }, node));
    // What brought in a person comes before what the person's queue says.
    told(true);
    point.scene.messages.forEach(({ text, choices, node }, message) => lines.push({ ...at(`bot ${message}`, node), kind: 'bot', text, choices }));
    told(false);
    return lines;
  });
}
