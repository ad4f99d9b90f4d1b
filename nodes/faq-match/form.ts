import type { FormOf } from '../../engine/sdk/index.ts';
import type { FaqMatchConfig } from './schema.ts';

export const faqMatchForm: FormOf<FaqMatchConfig> = {
  knowledge: { label: ['知识库', 'Knowledge base'], kind: 'knowledge' },
  question: { label: ['要匹配的内容', 'What to look up'], kind: 'expression', holds: 'text', help: ['text 指客户最近输入的文字，一般无需修改；也可以填变量，例如 question。', '“text” is what the customer typed last, and rarely needs changing; a variable may stand here too, such as question.'] },
  answeredFrom: { label: ['直接回答的最低分', 'Answers from'], kind: 'share', help: ['达到此分数时直接给出答案。不设置时由知识库决定，可在知识库的“回答尺度”中调整。', 'Scored this or more, the entry answers. Left out, the knowledge base decides; “How sure” on its page moves it.'] },
  unsureFrom: { label: ['给出建议的最低分', 'Unsure from'], kind: 'share', help: ['达到此分数、但不足以直接回答时，询问客户想问的是哪一个。不设置时由知识库决定。', 'Scored this or more, but too little to answer, the customer is asked which one they mean. Left out, the knowledge base decides.'] },
  sayAnswer: { label: ['说出答案', 'Say the answer'] },
  askHelpful: { label: ['询问答案是否有帮助', 'Ask whether it helped'], help: ['客户可以在答案下点“有帮助”或“没帮助”；没帮助的问题会出现在知识库的未命中列表里。', 'Under the answer the customer may say whether it helped; what did not is listed among the misses of the knowledge base.'] },
  offerSuggestions: { label: ['询问客户想问什么', 'Offer suggestions'], help: ['关闭后，不确定的问题从“不确定”出口离开。', 'Switched off, an unsure match leaves by "unsure".'] },
  suggestions: { label: ['建议数量', 'How many suggestions'] },
  unsureText: { label: ['给出建议时说', 'Said with the suggestions'], template: true },
  noneText: { label: ['“都不是”按钮', 'The "none" button'], template: true },
  answerInto: { label: ['答案保存到变量', 'Keep the answer in'], kind: 'variable', holds: 'text' },
  entryInto: { label: ['知识条目编号保存到变量', 'Keep the entry\'s id in'], kind: 'variable', holds: 'text' },
  ways: {
    label: ['知识条目的出口', 'Ways for entries'],
    help: ['有的知识条目不止于回答，还要转到流程的某一步，例如办理退款。为它们各加一个出口；没有对应出口的条目从“已回答”离开。', 'Some entries lead on, such as to a refund. Add a way for each; entries that name any other leave by “Answered”.'],
    item: {
      label: ['出口', 'Way'],
      fields: {
        id: { label: ['出口名称', 'Name'], kind: 'outlet-name', help: ['与知识条目里“转到流程出口”填写的名称一致，例如 refund。', 'As the entries of the knowledge base have it under “Leads to”, such as refund.'] },
        title: { label: ['显示名称', 'Title'], help: ['显示在画布上；留空则显示出口名称。', 'Stands on the canvas; left empty, the name does.'] },
        sayAnswer: { label: ['先说出答案', 'Say the answer first'], help: ['关闭后，不说这些条目的答案，由后面的节点来说。', 'Switched off, the answers of these entries are not said: the nodes that follow speak instead.'] },
      },
    },
  },
};
