import * as z from 'zod';
import { Assignment } from '../../editor/kit/node/Assignment.tsx';
import { More } from '../../editor/kit/node/More.tsx';
import { nodeView } from '../../editor/kit/node/nodeView.tsx';

const assign = z.array(z.object({ variable: z.string().catch(''), value: z.string().catch('') }));

/** Its assignments, one a line. */
export const setVariableView = nodeView({ assign }, ({ assign: all = [] }, language) => (
  <>
    <div>{all.slice(0, shown).map((each, index) => <Assignment key={index} {...each} />)}</div>
    <More count={all.length - shown} language={language} />
  </>
));

const shown = 5;
