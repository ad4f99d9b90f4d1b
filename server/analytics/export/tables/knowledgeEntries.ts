import type { EntryFigures } from '../../../contract.ts';
import { knowledgeBases } from '../../../db/schema.ts';
import { readFigures } from '../../knowledge/figures/readFigures.ts';
import { filled, wholeTable } from '../wholeTable.ts';

interface Row extends EntryFigures {
  readonly base: string;
}

export const knowledgeEntries = wholeTable<Row>({
  title: ['知识条目', 'Knowledge entries'],
  about: ['每个被问到的知识条目一行。', 'A row for every knowledge entry that was asked.'],
  rows: (database, asked) =>
    database.orm
      .select({ base: knowledgeBases.slug })
      .from(knowledgeBases)
      .orderBy(knowledgeBases.slug)
      .all()
      .flatMap(({ base }) => readFigures(database, { ...asked, base }).entries.map((entry) => ({ ...entry, base }))),
  columns: [
    filled('base', 'text', ['知识库', 'Knowledge base'], ['知识库标识。', 'The base’s name in addresses.'], (row) => row.base),
    filled('entry', 'text', ['条目', 'Entry'], ['条目编号。', 'The entry’s id.'], (row) => row.entry),
    filled('asked', 'integer', ['被问', 'Asked'], ['最接近该条目的提问数。', 'Questions of which it was the nearest.'], (row) => row.asked.asked),
    filled('answered', 'integer', ['直接回答', 'Answered'], ['直接给出回答。', 'Answered at once.'], (row) => row.asked.answered),
    filled('picked', 'integer', ['选中建议', 'Picked'], ['客户从建议中选了一条。', 'Answered by what the customer picked from the suggestions.'], (row) => row.asked.picked),
    filled('unsure', 'integer', ['未选建议', 'Unsure'], ['给出建议但客户没有选。', 'Suggestions were made, none of them picked.'], (row) => row.asked.unsure),
    filled('missed', 'integer', ['未命中', 'Missed'], ['没有匹配。', 'Nothing fitted.'], (row) => row.asked.missed),
    filled('said', 'integer', ['给出回答', 'Said'], ['该条目作为回答给出的次数。', 'Answers given with it.'], (row) => row.followed.said),
    filled('helped', 'number', ['有帮助率', 'Helped'], ['说有帮助 ÷ 有表示的回答。', 'Said to have helped / answers of which the customer said anything.'], (row) => row.followed.helped.share),
    filled('helped_of', 'integer', ['有表示', 'Helped: of'], ['客户有表示的回答数。', 'Answers of which the customer said anything.'], (row) => row.followed.helped.of),
    filled('handed', 'number', ['仍转人工率', 'Handed over anyway'], ['回答之后、下一次回答之前转人工 ÷ 回答。', 'A person was wanted after this answer and before another / answers that did not lead on.'], (row) => row.followed.handed.share),
    filled('left', 'number', ['随后离开率', 'Left right after'], ['回答之后沉默或关闭会话 ÷ 回答。', 'The customer went silent or closed the chat at the next stop / answers.'], (row) => row.followed.left.share),
    filled('repeated', 'number', ['重复提问率', 'Asked again'], ['同一会话再次问到该条目 ÷ 回答。', 'Asked for again later in the conversation / answers.'], (row) => row.followed.repeated.share),
    filled('asked_before', 'integer', ['上期被问', 'Asked before'], ['上一个等长时段的提问数。', 'Asked in the period before, as long.'], (row) => row.askedBefore),
  ],
});
