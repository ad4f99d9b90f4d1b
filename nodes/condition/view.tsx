import * as z from 'zod';
import { Code } from '../../editor/kit/node/Code.tsx';
import { nodeView } from '../../editor/kit/node/nodeView.tsx';
import { Words } from '../../editor/kit/node/Words.tsx';
import { localizedText } from '../../engine/sdk/index.ts';
import { caseOutlet } from './outlets.ts';

const cases = z.array(z.object({ id: z.string(), when: z.string().catch(''), title: localizedText.optional().catch(undefined) }));

/** Its cases are its ways out: each row has its title, and the expression that decides. */
export const conditionView = nodeView(
  { cases },
  () => null,
  ({ cases: all = [] }, language) =>
    all.map(({ id, when, title }) => [
      caseOutlet(id),
      title && says(title) ? { title: <Words text={title} language={language} />, code: when || '?' } : { title: <Code>{when || '?'}</Code>, look: 'code' },
    ]),
);

function says(title: Readonly<Record<string, string>>): boolean {
  return Object.values(title).some((each) => each.trim() !== '');
}
