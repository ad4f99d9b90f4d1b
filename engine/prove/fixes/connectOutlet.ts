import type { FlowDocument } from '../../sdk/flow.ts';
import type { Fixer } from '../fix.ts';
import { hasRoom } from './addNode.ts';
import { connectToPerson, isPerson, leadOn, personFor, personType } from './connectToPerson.ts';

/** Leads an outlet that is not drawn to a person, which is where its customers would end up anyhow. A hand-off's own lead on. */
export const connectOutlet: Fixer = ({ node: id, outlet }, document, registry) => {
  const node = document.nodes.find((each) => each.id === id);
  if (node === undefined || outlet === undefined || isDrawn(document, node.id, outlet) || !hasRoom(document)) return null;
  const unlessDrawn = (connect: (of: FlowDocument) => FlowDocument) => (of: FlowDocument) => (isDrawn(of, node.id, outlet) ? of : connect(of));
  if (isPerson(node, registry)) {
    return { title: { zh: '连接到后续节点', en: 'Connect it to what comes next' }, apply: unlessDrawn((of) => leadOn(of, registry, node, outlet)) };
  }
  const type = personType(registry);
  if (type === undefined) return null;
  const there = personFor(document, registry, node.id) !== undefined;
  const title = there ? { zh: `连接到“${type.title.zh}”`, en: `Connect it to “${type.title.en}”` } : { zh: `添加“${type.title.zh}”并连接`, en: `Add “${type.title.en}” and connect it` };
  return { title, apply: unlessDrawn((of) => connectToPerson(of, registry, node.id, outlet)) };
};

function isDrawn({ edges }: FlowDocument, node: string, outlet: string): boolean {
  return edges.some((each) => each.from === node && each.outlet === outlet);
}
