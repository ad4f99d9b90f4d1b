import type { PlacedText } from '../../engine/sdk/index.ts';
import type { SurveyConfig } from './schema.ts';

/** Everything of a survey that customers read. */
export function surveyTexts({ question, labels, reasonsQuestion, reasons, askReasonsBelow, askComment, commentQuestion, skipText, thanks }: SurveyConfig): readonly PlacedText[] {
  const asksReasons = reasons.length > 0 && askReasonsBelow > 0;
  return [
    { path: 'question', text: question },
    ...Object.entries(labels).map(([name, text]) => ({ path: `labels.${name}`, text })),
    ...(asksReasons ? [{ path: 'reasonsQuestion', text: reasonsQuestion }, ...reasons.map(({ label }, index) => ({ path: `reasons.${index}.label`, text: label }))] : []),
    ...(askComment ? [{ path: 'commentQuestion', text: commentQuestion }] : []),
    { path: 'skipText', text: skipText },
    ...(Object.keys(thanks).length === 0 ? [] : [{ path: 'thanks', text: thanks }]),
  ];
}
