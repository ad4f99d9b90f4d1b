import { columnOf } from './columnOf.ts';

/** What is said of a question that a knowledge base was asked, whichever table it stands in. */
export const questionColumns = {
  seq: columnOf('seq', 'integer', ['序号', 'Place'], ['在会话日志中的位置。', 'Its place in the conversation’s log.']),
  asked: columnOf('asked', 'time', ['提问时间', 'Asked'], ['提问的时间。', 'When it was asked.']),
  base: columnOf('base', 'text', ['知识库', 'Knowledge base'], ['知识库标识。', 'The base’s name in addresses.']),
  locale: columnOf('question_locale', 'text', ['提问语言', 'Asked in'], ['提问时的语言。', 'The language that it was asked in.']),
  text: columnOf('text', 'text', ['问题', 'Question'], ['客户的原话；清除资料后为空。', 'The customer’s words; empty once they were erased.'], true),
  entry: columnOf('entry', 'text', ['最近条目', 'Nearest entry'], ['最接近的知识条目。', 'The knowledge entry that came nearest.']),
  match: columnOf('match', 'number', ['匹配度', 'Match'], ['与最接近条目的匹配度，0 至 1。', 'How well that entry fits, 0 to 1.']),
  settled: columnOf('settled', 'text', ['处理', 'Settled'], ['attached 已并入条目、created 已新建条目、ignored 已忽略；空为未处理。', '`attached` to an entry, an entry `created`, or `ignored`; empty where nobody has.']),
} as const;
