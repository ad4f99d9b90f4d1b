import { createScanner } from 'jsonc-parser';
import type { BilingualText } from './localizedText.ts';

/** A place in a text. Both count from 1; a column is a UTF-16 unit. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Why a text is not JSON that can be taken in. */
export interface JsonFault extends TextPlace {
  readonly kind: 'syntax' | 'too-deep' | 'damaged-text' | 'forbidden-key';
  readonly detail: BilingualText;
}

export type JsonPath = readonly (string | number)[];

interface Level {
  /** Names seen in an object; null in a list. */
  readonly names: Set<string> | null;
}

type Expected = keyof typeof missing;

/**
 * Goes through JSON text (RFC 8259, strictly: no comments, no comma after the last) and tells `visit`
 * the path and the place of every value and every name. Stops at the first fault, which may also be a name
 * that stands twice, text that cannot be stored (NUL, half a character), the key `__proto__`, or more than `depth`
 * levels. Without recursion, so that depth cannot overflow the stack; linear in the text.
 *
 * @param visit is given the same array each time, which changes behind its back: what is kept has to be copied.
 */
export function walkJson(text: string, depth: number, visit: (path: JsonPath, place: TextPlace) => void): JsonFault | null {
  const scanner = createScanner(text, false);
  const levels: Level[] = [];
  const path: (string | number)[] = [];
  let expected: Expected = 'value';

  for (;;) {
    const token = scanner.scan();
    if (token === tokens.trivia || token === tokens.lineBreak) continue;
    const place = { line: scanner.getTokenStartLine() + 1, column: scanner.getTokenStartCharacter() + 1 };
    const fault = (detail: BilingualText, kind: JsonFault['kind'] = 'syntax'): JsonFault => ({ ...place, kind, detail });
    if (token === tokens.end) return expected === 'end' ? null : fault(text.trim() === '' ? empty : cutOff);
    const lexical = misspelled(token, scanner.getTokenError());
    if (lexical) return fault(lexical);
    if (token === tokens.string && isDamaged(scanner.getTokenValue())) return fault(damaged, 'damaged-text');
    const level = levels.at(-1);

    if (expected === 'name' || expected === 'nameOrClose') {
      if (token === tokens.closeBrace && expected === 'nameOrClose') expected = close();
      else if (token !== tokens.string) return fault(token === tokens.closeBrace ? trailingComma : missing[expected]);
      else {
        const name = scanner.getTokenValue();
        if (name === '__proto__') return fault(forbidden, 'forbidden-key');
        if (level?.names?.has(name)) return fault({ zh: `字段“${name}”重复出现`, en: `the name “${name}” stands twice` });
        level?.names?.add(name);
        path[path.length - 1] = name;
        visit(path, place);
        expected = 'colon';
      }
    } else if (expected === 'colon') {
      if (token !== tokens.colon) return fault(missing.colon);
      expected = 'value';
    } else if (expected === 'commaOrClose') {
      const inList = level?.names === null;
      if (token === tokens.comma) {
        expected = inList ? 'value' : 'name';
        const last = path.at(-1);
        if (typeof last === 'number') path[path.length - 1] = last + 1;
      } else if (token === (inList ? tokens.closeBracket : tokens.closeBrace)) expected = close();
      else return fault(missing.commaOrClose);
    } else if (expected === 'end') {
      return fault(missing.end);
    } else if (token === tokens.closeBracket && expected === 'valueOrClose') {
      expected = close();
    } else {
      if (token > tokens.number || (token !== tokens.openBrace && token !== tokens.openBracket && token < tokens.null)) {
        return fault(token === tokens.closeBracket ? trailingComma : missing.value);
      }
      visit(path, place);
      if (token === tokens.openBrace || token === tokens.openBracket) {
        if (levels.length >= depth) return fault({ zh: `嵌套超过 ${depth} 层`, en: `more than ${depth} levels deep` }, 'too-deep');
        const isList = token === tokens.openBracket;
        levels.push({ names: isList ? null : new Set() });
        path.push(isList ? 0 : '');
        expected = isList ? 'valueOrClose' : 'nameOrClose';
      } else expected = after();
    }
  }

  function close(): Expected {
    levels.pop();
    path.pop();
    return after();
  }

  function after(): Expected {
    return levels.length === 0 ? 'end' : 'commaOrClose';
  }
}

/** The scanner's kinds of token. */
const tokens = {
  openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, comma: 5, colon: 6, null: 7, string: 10, number: 11,
  lineComment: 12, blockComment: 13, lineBreak: 14, trivia: 15, unknown: 16, end: 17,
} as const;

const missing = {
  value: { zh: '此处缺少一个值', en: 'a value is missing here' },
  valueOrClose: { zh: '此处缺少一个值或“]”', en: 'a value or ] is missing here' },
  name: { zh: '此处应为带双引号的字段名', en: 'a name in double quotes is missing here' },
  nameOrClose: { zh: '此处应为带双引号的字段名或“}”', en: 'a name in double quotes, or }, is missing here' },
  colon: { zh: '字段名后面缺少冒号', en: 'a colon is missing after the name' },
  commaOrClose: { zh: '此处缺少逗号，或前面的括号没有关闭', en: 'a comma is missing here, or a bracket before it is not closed' },
  end: { zh: '内容已经结束，此处之后多余', en: 'there is something after the end' },
} as const;

const empty = { zh: '文件是空的', en: 'the file is empty' };
const cutOff = { zh: '文件不完整，在这里中断了', en: 'the file is cut off here' };
const trailingComma = { zh: '最后一项后面不能有逗号', en: 'there must be no comma after the last item' };
const damaged = { zh: '文本中含有空字符（NUL）或不完整的字符', en: 'the text holds NUL or broken Unicode' };
const forbidden = { zh: '不允许使用字段名 __proto__', en: 'the name __proto__ is not allowed' };
const notJson = { zh: '此处的内容不是 JSON', en: 'this is not JSON' };

function misspelled(token: number, error: number): BilingualText | null {
  if (token === tokens.lineComment || token === tokens.blockComment) return { zh: 'JSON 中不能有注释', en: 'JSON has no comments' };
  if (token === tokens.unknown) return notJson;
  return error === 0 ? null : (errors[error] ?? notJson);
}

/** By the scanner's code. */
const errors: Readonly<Record<number, BilingualText>> = {
  2: { zh: '文本缺少结尾的双引号；换行须写成 \\n', en: 'a text has no closing quote; a line break in it is written \\n' },
  3: { zh: '数字不完整', en: 'the number is not complete' },
  4: { zh: '\\u 后面应为四位十六进制数字', en: 'four hexadecimal digits belong behind \\u' },
  5: { zh: '反斜杠后面的字符无效', en: 'this cannot stand behind a backslash' },
  6: { zh: '文本中的控制字符须写成转义形式，例如 \\t', en: 'a control character in a text is written as an escape, such as \\t' },
};

function isDamaged(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed();
}
