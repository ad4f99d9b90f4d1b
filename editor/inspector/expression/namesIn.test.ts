import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn } from './namesIn.ts';
import { replaceName, replaceNameInText } from './replaceName.ts';

const names = (source: string) => namesIn(source).map(({ name }) => name);

describe('the names in an expression', () => {
  it('are its variables, not members, functions, words or what stands within quotes', () => {
    expect(names('amount > 100 && text.contains("refund amount")')).toEqual(['amount', 'text']);
    expect(names('size(tags) == 0 || !vip')).toEqual(['tags', 'vip']);
    expect(names('"x" in tags ? true : null == a')).toEqual(['tags', 'a']);
    expect(names('r"\\" + name // and name\n+ b\'q\'')).toEqual(['name']);
    expect(names('"""a "quoted" b""" + c')).toEqual(['c']);
    expect(names('1e5 + 0x1f + n')).toEqual(['n']);
    expect(names('a . b . c')).toEqual(['a']);
  });

  it('leave out what a macro names itself, within its brackets only', () => {
    expect(names('tags.exists(x, x == wanted) && x')).toEqual(['tags', 'wanted', 'x']);
    expect(names('tags.map(x, x + tags.filter(y, y != x).join(y))')).toEqual(['tags', 'tags', 'y']);
  });

  it('are found in what is not finished yet', () => {
    expect(names('amount > ')).toEqual(['amount']);
    expect(names('name + "open')).toEqual(['name']);
    expect(names('f(((a)))) + b')).toEqual(['a', 'b']);
  });
});

describe('another name', () => {
  it('takes the place of a variable and of nothing else', () => {
    expect(replaceName('n + n.n + "n" + nn', 'n', 'count')).toBe('count + count.n + "n" + nn');
    expect(replaceNameInText('n: {{ n }} and {{ "n" + n }}, {{ n', 'n', 'order')).toBe('n: {{ order }} and {{ "n" + order }}, {{ order');
  });

  it('can be taken back, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('n', 'm', ' ', '.', '(', ')', ',', '"', "'", '{', '}', '\\', '+', '1', '/', '\n', 'exists', 'r') }), (text) => {
        expect(replaceName(replaceName(text, 'n', 'fresh'), 'fresh', 'n')).toBe(text);
        expect(replaceNameInText(replaceNameInText(text, 'n', 'fresh'), 'fresh', 'n')).toBe(text);
      }),
    );
  });
});
