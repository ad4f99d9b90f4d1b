import type { FormOf } from '../../../engine/sdk/field.ts';
import type { FlowHandoff } from '../../../engine/sdk/flowHandoff.ts';

/** The words of the flow's own section on hand-off, for its form, its JSON, and where two states of it are compared. */
export const handoffForm: FormOf<FlowHandoff> = {
  button: { label: ['“转人工”按钮', '“Talk to a person” button'], help: ['对话窗口中始终显示，客户随时可以点。', 'Always there in the chat; customers may press it at any time.'] },
  phrases: { label: ['说到这些就转人工', 'Phrases that ask for a person'], help: ['客户只说这一句（前后可带“请”“谢谢”之类）就转人工；英语等则是话里出现这几个词。不分大小写。', 'A message that has these words, whole and in this order, brings in a person; in Chinese and Japanese, one that says just this, but for a “please” or “thanks”.'] },
  complaints: { label: ['多次投诉', 'Complaining again'], help: ['同一会话里第几次抱怨或投诉时转人工。', 'At which complaint in one conversation a person takes over.'] },
  moodBelow: { label: ['情绪很差', 'Very low mood'], help: ['客户的情绪低于这条线时转人工。', 'A person takes over when the customer\'s mood is below this line.'] },
  moodFallsBy: { label: ['情绪骤降', 'Mood falling fast'], help: ['客户的情绪在几条消息内下降这么多时转人工。', 'A person takes over when the mood falls this much within a few messages.'] },
  unmet: { label: ['反复没有帮上忙', 'Not helping again and again'], help: ['同一个节点第几次没有听懂、没有找到答案或出错时转人工。', 'How often one node may not understand, find nothing or fail before a person takes over.'] },
  to: { label: ['由哪个节点转人工', 'Which node brings in the person'], help: ['按该节点的设置（技能组、服务时间等）转接；不指定则直接进入队列。', 'Its settings count: team, opening hours and so on. Without one, the conversation goes straight to the queue.'] },
};
