import { foldAnswer, type LocalizedText } from '../../engine/sdk/index.ts';

/** Whether a typed text turns a question of the survey down. */
export function saysSkip(text: string, label: LocalizedText): boolean {
  const answer = foldAnswer(text).replace(/[\s.,!~。，！]+$/u, '');
  return skips.has(answer) || thanks.test(answer) || Object.values(label).some((each) => each !== '' && foldAnswer(each) === answer);
}

const skips: ReadonlySet<string> = new Set([
  ...['跳过', '跳過', '不用', '不用了', '不需要', '不评', '不评了', '不评价', '不打了', '不打分', '不打分了', '不了', '算了', '没有', '没有了', '没了', '无', '下次吧', '再见', '拜拜'],
  ...['skip', 'skip it', 'skip this', 'no', 'nope', 'no thanks', 'no thank you', 'none', 'nothing', 'nothing else', 'pass', 'not now', 'later', 'n/a', 'bye', 'goodbye'],
]);

/** Thanks alone are a goodbye: asked once more, nobody would say more. */
const thanks = /^(?:(?:好的?|行|明白了?|知道了|ok(?:ay)?|got it)[,，\s]*)?(?:谢谢[你您啦了]?|多谢|感谢|thanks|thank you)$/u;
