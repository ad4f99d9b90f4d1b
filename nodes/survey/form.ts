import type { FormOf } from '../../engine/sdk/index.ts';
import type { SurveyConfig } from './schema.ts';

export const surveyForm: FormOf<SurveyConfig> = {
  question: { label: ['请客户打分时说', 'Said to ask for a score'], template: true },
  labels: {
    label: ['分数的文字', 'What the scores are called'],
    help: ['聊天页面上显示为星级，其他渠道显示为按钮；请在文字中保留数字。', 'Our chat page shows stars, other channels buttons; keep the figure in the label.'],
    fields: {
      five: { label: ['5 分', '5'], template: true },
      four: { label: ['4 分', '4'], template: true },
      three: { label: ['3 分', '3'], template: true },
      two: { label: ['2 分', '2'], template: true },
      one: { label: ['1 分', '1'], template: true },
    },
  },
  askReasonsBelow: { label: ['不高于此分数时询问原因', 'Ask for reasons up to a score of'], help: ['填 0 则从不询问。', '0 never asks.'] },
  reasonsQuestion: { label: ['询问原因时说', 'Said to ask for reasons'], template: true },
  reasons: {
    label: ['可选的原因', 'Reasons to choose from'],
    help: ['客户可以多选，也可以用自己的话说。', 'Customers can choose several, or say it in their own words.'],
    item: { label: ['原因', 'Reason'], fields: { id: { label: ['原因编号', 'Id'], kind: 'outlet-id' }, label: { label: ['原因', 'Reason'], template: true } } },
  },
  askComment: { label: ['请客户留言', 'Ask for a comment'] },
  commentQuestion: { label: ['请客户留言时说', 'Said to ask for a comment'], template: true },
  skipText: { label: ['“跳过”按钮', 'The button to skip'], template: true },
  thanks: { label: ['评价后说', 'Said in thanks'], template: true, help: ['留空则不说。', 'Left empty, nothing is said.'] },
  silenceMinutes: { label: ['等待时间（分钟）', 'Wait for (minutes)'], kind: 'minutes', help: ['客户超过此时间未回复则不再等待；已打的分数会保留。', 'After this long without an answer it goes on; a score already given is kept.'] },
  allowTyping: { label: ['允许输入其他内容', 'Let customers type something else'], help: ['不是评分的内容从“其他”出口离开，例如新的问题；否则会再次请客户打分。', 'What is no score, such as another question, leaves by “Something else”; otherwise the customer is asked for a score again.'] },
  scoreInto: { label: ['分数保存到变量', 'Keep the score in'], kind: 'variable', holds: 'number' },
  commentInto: { label: ['留言保存到变量', 'Keep the comment in'], kind: 'variable', holds: 'text', help: ['没有留言则为空。', 'Empty when there is none.'] },
};
