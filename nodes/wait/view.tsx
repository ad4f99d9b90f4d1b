import { IconMessageCircle } from '@tabler/icons-react';
import { durationText } from '../../editor/kit/node/durationText.ts';
import { Fact } from '../../editor/kit/node/Fact.tsx';
import { Figure } from '../../editor/kit/node/Figure.tsx';
import { nodeView } from '../../editor/kit/node/nodeView.tsx';
import { listens } from './listens.ts';
import { waitSchema } from './schema.ts';

/** How long it waits, and whether customers may cut it short. */
export const waitView = nodeView(waitSchema.shape, ({ amount, unit, interruptible = false }, language) => {
  if (amount === undefined || unit === undefined) return <Figure>?</Figure>;
  return (
    <>
      <Figure>{durationText(amount, unit, language)}</Figure>
      {listens({ amount, unit, interruptible }) && <Fact icon={IconMessageCircle}>{language === 'zh' ? '客户发言时结束等待' : 'Ends when the customer writes'}</Fact>}
    </>
  );
});
