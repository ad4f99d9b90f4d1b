import { IconFileCheck, IconId, IconTag } from '@tabler/icons-react';
import * as z from 'zod';
import { Assignment } from '../../editor/kit/node/Assignment.tsx';
import { Chip } from '../../editor/kit/node/Chip.tsx';
import { Fact } from '../../editor/kit/node/Fact.tsx';
import { More } from '../../editor/kit/node/More.tsx';
import { nodeView } from '../../editor/kit/node/nodeView.tsx';
import { contactSchema } from './schema.ts';

const kind = z.enum(['name', 'email', 'phone', 'attribute', 'vip', 'returning', 'verified']).catch('name');
const detail = z.object({ kind, attribute: z.string().catch(''), into: z.string().catch(''), value: z.string().catch('') });

/** Who the customer is said to be, what is kept, and what is read into which variable. */
export const contactView = nodeView({ ...contactSchema.shape, reads: z.array(detail), writes: z.array(detail), tags: z.array(z.string()) }, ({ identify, writes = [], reads = [], tags = [], consent }, language) => {
  const named = (each: z.infer<typeof detail>): string => (each.kind === 'attribute' ? each.attribute : words[language][each.kind]);
  const lines = [...writes.map((each) => ({ variable: named(each), value: each.value })), ...reads.map((each) => ({ variable: each.into, value: named(each) }))];
  return (
    <>
      {identify !== undefined && <Fact icon={IconId}>{words[language].identify} <Chip>{identify.slice(0, 80)}</Chip></Fact>}
      {lines.length > 0 && <div>{lines.slice(0, shown).map((each, index) => <Assignment key={index} {...each} />)}</div>}
      <More count={lines.length - shown} language={language} />
      {tags.length > 0 && <Fact icon={IconTag}>{tags.slice(0, shown).map((each, index) => <span key={index}>{index > 0 && ' '}<Chip>{each}</Chip></span>)}</Fact>}
      {consent !== undefined && <Fact icon={IconFileCheck}>{words[language][consent.given ? 'given' : 'refused']} <Chip>{consent.purpose}</Chip></Fact>}
    </>
  );
});

const shown = 5;

const words = {
  zh: { identify: '已核实为', given: '同意', refused: '不同意', name: '称呼', email: '邮箱', phone: '电话', vip: 'VIP 等级', returning: '以前来过', verified: '身份已核实' },
  en: { identify: 'Verified as', given: 'Agrees to', refused: 'Does not agree to', name: 'name', email: 'e-mail', phone: 'phone', vip: 'VIP level', returning: 'been here before', verified: 'verified' },
} as const;
