import { foldAnswer } from '../../engine/sdk/index.ts';
import { oneOf } from './oneOf.ts';

/**
 * What an answer says beside its thanks and goodbyes, and beside the "all right" that they often begin with: folded,
 * with no punctuation at its ends. Empty when there is nothing else; a question after thanks is left whole.
 *
 * @example withoutThanks('好的，谢谢啊，再见！') // ''
 * @example withoutThanks('Very good, thanks a lot') // 'very good'
 */
export function withoutThanks(text: string): string {
  const answer = bare(foldAnswer(text).replaceAll('’', "'"));
  if (answer.length > longest) return answer;
  const said = bare(answer.replace(before, '').replace(behind, ''));
  return alone.test(said) && said !== answer ? '' : bare(said.replace(agreed, ''));
}

/** More than this is a message, whatever it ends with. */
const longest = 120;

const bare = (text: string): string => text.replace(/^[\s,.!~"'“「(，。！～、]+|[\s.,!?~"'”」)，。！？～…、]+$/gu, '');

const agreeing = [
  ...['好', '好的', '好吧', '好啊', '好嘞', '好滴', '好哒', '行', '行吧', '嗯', '嗯嗯', '哦', '可以', '明白', '明白了', '知道了', '懂了', '清楚了', '收到', '解决了', '没事', '没事了'],
  ...['ok', 'okay', 'ok then', 'got it', 'all right', 'alright', 'right', 'sure', 'fine', 'i see', 'understood', 'yes', 'yeah', 'oh', 'cool'],
];

const thanking = {
  zh: { how: ['非常', '十分', '万分', '特别', '真的', '真是', '真心', '很', '太', '好', '多'], word: ['谢谢', '感谢', '多谢', '谢啦', '谢了', '拜谢'] },
  /** Whom one thanks. */
  whom: ['你们', '您们', '你', '您', '大家', '亲', '亲亲', '客服', '小姐姐', '小哥哥', '老师', '机器人', '各位'],
  /** What one thanks for. */
  what: ['帮助', '帮忙', '解答', '耐心解答', '回答', '回复', '服务', '支持', '耐心', '告知', '提醒', '建议', '理解', '配合'],
  end: ['啊', '啦', '了', '哈', '哦', '呀', '哟', '噢', '哇', '喽', '咯', '嗷', '嘞', '么么哒'],
  en: ['thanks', 'thank', 'thank you', 'thank u', 'thankyou', 'many thanks', 'thx', 'thnx', 'tks', 'ty', 'tysm', '3q', 'cheers', 'much appreciated', 'appreciate it', 'i appreciate it', 'much obliged'],
  much: ['so much', 'so very much', 'very much', 'a lot', 'lots', 'a million', 'a bunch', 'a ton', 'again', 'anyway', 'indeed', 'kindly', 'all', 'both', 'guys', 'everyone', 'team', 'there', 'dear', 'sir', "ma'am", 'mate', 'buddy'],
  for: ['help', 'time', 'support', 'assistance', 'patience', 'answer', 'answers', 'information', 'info', 'service', 'reply', 'quick reply', 'helping', 'helping me', 'helping out', 'that', 'everything'],
};

const parting = {
  zh: ['再见', '拜拜', '拜', '回见', '回头见', '下次见', '晚安', '辛苦了', '你辛苦了', '您辛苦了', '你们辛苦了', '麻烦了', '麻烦你了', '麻烦您了', '麻烦你们了', '打扰了', '祝好', '祝您生活愉快', '祝你生活愉快', '祝生活愉快', '祝您工作顺利', '祝你工作顺利', '祝工作顺利'],
  en: ['bye', 'bye bye', 'bye-bye', 'bye for now', 'goodbye', 'good bye', 'good night', 'see you', 'see ya', 'see you later', 'cya', 'take care', ...['good', 'great', 'nice', 'lovely'].flatMap((how) => ['day', 'one', 'evening', 'weekend', 'night'].map((what) => `have a ${how} ${what}`))],
};

const { zh, whom, what, end, en, much } = thanking;
const ends = `${oneOf(end)}*`;
const chinese = `(?:我)?${oneOf(zh.how)}*${oneOf(zh.word)}${ends}(?:${oneOf(whom)}*(?:的?${oneOf(what)})?)${ends}|${oneOf(parting.zh)}${ends}`;
const english = `(?<![a-z])(?:${oneOf(en)}(?: ${oneOf(much)})*(?: for (?:all )?(?:the |your |you )?${oneOf(thanking.for)})?|${oneOf(parting.en)})(?: then| now)?(?![a-z'])`;
const civil = `(?:${chinese}|${english}|🙏|🌹|❤️?)`;
const gap = '[\\s,.!~;，。！～；、…和&-]*';

const before = new RegExp(`^(?:${oneOf(agreeing)}${gap}(?=${civil}))?(?:${civil}${gap})+`, 'u');
const behind = new RegExp(`(?:${gap}(?:and )?${civil})+${gap}$`, 'u');
const alone = new RegExp(`^(?:${oneOf(agreeing)}${gap})+$`, 'u');
/** "All right, five stars" says five stars. */
const agreed = new RegExp(`^${oneOf(agreeing)}[\\s,.!~，。！～、]+(?=.)`, 'u');
