import { foldAnswer, type LocalizedText } from '../../engine/sdk/index.ts';
import { withoutThanks } from './withoutThanks.ts';

/**
 * Whether a typed text turns a question of the survey down. Thanks and goodbyes do, for nobody would say more if asked
 * once more; but thanks for something in particular, where a comment was asked for, are the comment.
 */
export function saysSkip(text: string, label: LocalizedText, asked: 'score' | 'words'): boolean {
  const answer = foldAnswer(text);
  if (Object.values(label).some((each) => each !== '' && foldAnswer(each) === answer)) return true;
  const said = withoutThanks(text);
  if (said === '') return /\p{L}/u.test(answer) && !(asked === 'words' && inParticular.some((each) => answer.includes(each)));
  return refusals.has(said.replace(/[啊吧啦呀哈哦]$/u, '')) || refusals.has(said);
}

const refusals: ReadonlySet<string> = new Set([
  ...['跳过', '跳過', '不用', '不用了', '不需要', '不需要了', '不必', '不必了', '不要', '不要了', '不了', '算了', '先不了', '不想', '不方便', '没空', '没时间', '在忙', '下次', '下次再说', '以后再说', '再说', '无', '不客气', '不谢', '不用谢', '不用谢了', '客气了'],
  ...['不评', '不评了', '不想评', '不评价', '不评价了', '不想评价', '不打了', '不打分', '不打分了', '不想打分', '不给分'],
  ...['没', '没有', '没了', '没有了', '没别的', '没别的了', '没有别的', '没有别的了', '没其他的了', '没有其他的了', '没问题了', '没有问题了', '没有别的问题了', '没有其他问题了', '暂时没有', '暂时没有了', '暂时没了', '就这样', '就这些', '没什么', '没什么了'],
  ...['skip', 'skip it', 'skip this', 'pass', 'no', 'nope', 'nah', 'none', 'nothing', 'nothing else', 'nothing more', 'no need', 'not now', 'not today', 'no more questions', 'no other questions', 'later', 'maybe later', 'another time', 'n/a'],
  ...["i'm good", "i'm fine", "i'm ok", "no i'm good", "no, i'm good", "that's all", "that's it", 'thats all', 'that is all', 'that will be all', "that'll be all", 'that is it', "no that's all", 'no thats all', "no, that's all", "no, that's it", "i'd rather not", 'rather not', 'no rating', "you're welcome"],
]);

const inParticular = ['for ', 'anyway', '的', '帮', '耐心', '解答', '服务'];
