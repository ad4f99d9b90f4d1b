import type { SentimentLevel } from '../../../../engine/sdk/understanding.ts';
import type { BilingualText } from '../../../../engine/sdk/localizedText.ts';
import { weighReadings } from '../../../../nodes/effects.ts';
import type { BriefLine } from '../../../contract.ts';
import { levelOf } from '../../../understanding/sentiment/levelOf.ts';
import { readSentiment } from '../../../understanding/sentiment/readSentiment.ts';
import { splitSentences } from '../summary/splitSentences.ts';
import type { BriefSource, Mood } from './briefSource.ts';
import { quote } from './quote.ts';

/** Texts that the level and the trend are read from. */
const recent = 6;
/** A trend below `moves` is none; a complaint above `complains` is one; what is below `low`, or angrier than `angry`, is worth telling. */
const [moves, complains, low, angry] = [0.2, 0.5, 0.2, 0.5];
/** Sentences of the worst text that are read one by one. */
const sentencesRead = 6;

/** How the customer feels now and where that is going, the sentence that was worst, and whether they complain. */
export function tellFeels({ moods }: Pick<BriefSource, 'moods'>): BriefLine[] {
  const last = moods.at(-1);
  if (last === undefined) return [];
  const { level, trend } = weighReadings(moods.slice(-recent).map((mood) => ({ ...unread, ...mood })), levelOf);
  const toward = Math.abs(trend) < moves ? steady : trend < 0 ? worse : better;
  const lines: BriefLine[] = [{ about: 'feels', seq: last.seq, text: { zh: `${levels[level].zh}${toward.zh}`, en: `${levels[level].en}${toward.en}` } }];

  const worst = moods.reduce((so, mood) => (mood.score <= so.score ? mood : so), last);
  if (worst.score < low || worst.anger > angry) {
    const words = quote(worstSentence(worst));
    lines.push({ about: 'feels', seq: worst.seq, text: { zh: `最不满的一句：${words}`, en: `Most upset when writing ${words}` } });
  }
  const complaint = moods.findLast((mood) => mood.complaint > complains);
  if (complaint !== undefined) lines.push({ about: 'feels', seq: complaint.seq, text: { zh: '提到要投诉', en: 'Spoke of making a complaint' } });
  return lines;
}

const unread = { language: 'und', level: 'neutral', urgency: 0, causes: [], basis: 'model' } as const;

const levels: Readonly<Record<SentimentLevel, BilingualText>> = {
  'very-negative': { zh: '非常不满', en: 'Very upset' },
  negative: { zh: '不满', en: 'Unhappy' },
  neutral: { zh: '平静', en: 'Calm' },
  positive: { zh: '满意', en: 'Content' },
  'very-positive': { zh: '非常满意', en: 'Very happy' },
};
const steady: BilingualText = { zh: '', en: '' };
const worse: BilingualText = { zh: '，情绪在变差', en: ', and getting worse' };
const better: BilingualText = { zh: '，情绪在好转', en: ', and getting better' };

function worstSentence({ text }: Mood): string {
  const sentences = splitSentences(text).slice(0, sentencesRead);
  if (sentences.length < 2) return text;
  const read = sentences.map((sentence) => ({ sentence, score: readSentiment(sentence).score }));
  return read.reduce((so, each) => (each.score < so.score ? each : so)).sentence;
}
