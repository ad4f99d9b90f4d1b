import { exactKey } from '../../../understanding/text/exactKey.ts';
import { foldText } from '../../../understanding/text/foldText.ts';

const pleasantries = /^(?:谢谢.{0,2}|感谢|再见|拜拜|[你您]好.?|hello|hi|thanks|thankyou|goodbye|bye)$/u;

/** Whether a question is about something: what a base has for hellos, thanks and goodbyes is not. */
export function isMatter({ question }: { readonly question: string }): boolean {
  return !pleasantries.test(exactKey(foldText(question).text));
}
