import type { BilingualText, Choice, Expressions, Scope, Value, VariableType } from '../../engine/sdk/index.ts';
import { chooseTyped } from './chooseTyped.ts';
import { choiceOutlet } from './outlets.ts';
import { describeBounds } from './describeBounds.ts';
import { readDate } from './readDate.ts';
import { readEmail } from './readEmail.ts';
import { readNumber } from './readNumber.ts';
import { readPhone } from './readPhone.ts';
import type { Expectation } from './schema.ts';

/** What a typed text comes to: a way out with what is kept, or the reason to ask again. */
export type Heard = { readonly outlet: string; readonly set: Readonly<Record<string, Value>> } | { readonly again: BilingualText };

/** How a conversation understands what is typed, given the choices on offer. */
export type Listener = (scope: Scope, text: string, offered: readonly Choice[]) => Heard;

export type Listening = Exclude<Expectation, { kind: 'nothing' }>;

/** The listener for an expectation; variables and patterns are checked against the flow. */
export function createListener(expect: Listening, expressions: Expressions): Listener {
  if (expect.into !== undefined) expressions.variable(expect.into, kept(expect.kind), 'expect.into');
  switch (expect.kind) {
    case 'text':
      return (_scope, text) => ({ outlet: 'answered', set: keep(expect.into, text) });
    case 'choice':
      return (_scope, text, offered) => {
        const chosen = chooseTyped(text, offered, expect.choices);
        if (chosen) return { outlet: choiceOutlet(chosen.id), set: keep(expect.into, expect.keep === 'id' ? chosen.id : chosen.label) };
        return expect.allowTyping ? { outlet: 'other', set: keep(expect.into, text) } : { again: { zh: '请从下面的选项中选择一项。', en: 'Please pick one of these.' } };
      };
    case 'number':
      return (_scope, text) => {
        const found = readNumber(text);
        const fits = found !== null && found >= (expect.min ?? -Infinity) && found <= (expect.max ?? Infinity) && (!expect.whole || Number.isInteger(found));
        return fits ? answered(expect.into, found) : { again: describeBounds(expect) };
      };
    case 'date':
      return (scope, text) => {
        const found = readDate(text, expect, scope);
        return 'day' in found ? answered(expect.into, found.day) : found;
      };
    case 'email':
      return (_scope, text) => answeredOr(expect.into, readEmail(text), { zh: '邮箱格式不正确，请重新输入，例如 name@example.com。', en: 'That does not look like an e-mail address. Please write it like name@example.com.' });
    case 'phone':
      return (_scope, text) => answeredOr(expect.into, readPhone(text), { zh: '电话号码格式不正确。请输入 11 位手机号，海外号码请带上国家代码，例如 +65 8123 4567。', en: 'That does not look like a phone number. Please include the country code, as in +44 7700 900123.' });
    case 'pattern': {
      const fits = expressions.pattern(expect.pattern, 'expect.pattern');
      return (_scope, text) => {
        const folded = text.normalize('NFKC').trim();
        return answeredOr(expect.into, fits(folded) ? folded : null, { zh: '格式不正确，请核对后重新输入。', en: 'That does not have the right form. Please check it and try again.' });
      };
    }
  }
}

function kept(kind: Listening['kind']): VariableType {
  return kind === 'number' ? 'number' : 'text';
}

function answeredOr(into: string, found: string | null, again: BilingualText): Heard {
  return found === null ? { again } : answered(into, found);
}

function answered(into: string, found: Value): Heard {
  return { outlet: 'answered', set: { [into]: found } };
}

function keep(into: string | undefined, found: string): Readonly<Record<string, Value>> {
  return into === undefined ? {} : { [into]: found.slice(0, 4_000) };
}
