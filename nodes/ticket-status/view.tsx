import { IconHash, IconMessageOff, IconVariable } from '@tabler/icons-react';
import { Chip } from '../../editor/kit/node/Chip.tsx';
import { Fact } from '../../editor/kit/node/Fact.tsx';
import { nodeView } from '../../editor/kit/node/nodeView.tsx';
import { ticketStatusSchema } from './schema.ts';

/** Where the number comes from, and what is kept of what is found. */
export const ticketStatusView = nodeView(ticketStatusSchema.shape, ({ number = 'text', tell = true, numberInto, statusInto, subjectInto, countInto }, language) => {
  const word = words[language];
  return (
    <>
      <Fact icon={IconHash}>{number === 'text' ? word.typed : <>{word.from} <Chip>{number.slice(0, 80)}</Chip></>}</Fact>
      {([['number', numberInto], ['status', statusInto], ['subject', subjectInto], ['count', countInto]] as const).map(([what, name]) => name !== undefined && <Fact key={what} icon={IconVariable}>{word.into[what]} <Chip>{name}</Chip></Fact>)}
      {!tell && <Fact icon={IconMessageOff}>{word.silent}</Fact>}
    </>
  );
});

const words = {
  zh: { typed: '按客户输入的工单号查找', from: '工单号来自', silent: '不告诉客户，由后面的节点来说', into: { number: '工单号存入', status: '状态存入', subject: '标题存入', count: '数量存入' } },
  en: { typed: 'By the number the customer typed', from: 'Number from', silent: 'The nodes that follow tell the customer', into: { number: 'Keeps the number in', status: 'Keeps the state in', subject: 'Keeps the subject in', count: 'Keeps how many in' } },
} as const;
