import { IconMessageOff } from '@tabler/icons-react';
import { Bubbles } from '../../editor/kit/node/Bubbles.tsx';
import { Fact } from '../../editor/kit/node/Fact.tsx';
import { nodeView } from '../../editor/kit/node/nodeView.tsx';
import { endSchema } from './schema.ts';

/** Its last words. */
export const endView = nodeView(endSchema.shape, ({ say }, language) =>
  say && Object.values(say).some((each) => each.trim() !== '') ? (
    <Bubbles texts={[say]} language={language} />
  ) : (
    <Fact icon={IconMessageOff}>{language === 'zh' ? '直接结束会话，不再说话' : 'Closes the conversation without a word'}</Fact>
  ),
);
