/**
 * Reads a number as people type it: `1,234.5`, `１２`, `-3`, `三十五`, `两千零六`, `一百五` (150),
 * `二〇二六`, `三点五`, `1.5万`. Null when the text is anything else; never throws. A comma must
 * group thousands, since `1,5` means different numbers to different people.
 */
export function readNumeral(text: string): number | null {
  const folded = text.normalize('NFKC').replace(/[−–﹣]/gu, '-').trim();
  if (folded.length === 0 || folded.length > 40) return null;
  const negative = /^[-负負]/u.test(folded);
  const body = folded.replace(/^[-+负負]\s*/u, '');
  const size = readDigits(body) ?? readScaled(body) ?? readChinese(body);
  if (size === null || !Number.isFinite(size)) return null;
  return negative && size !== 0 ? -size : size;
}

function readDigits(text: string): number | null {
  return /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$|^\.\d+$/u.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/** `3万`, `1.5亿`, `2百万`. */
function readScaled(text: string): number | null {
  const parts = /^([\d,.]+)\s*([百千]?)([万萬亿億]?)$/u.exec(text);
  const [, digits = '', small = '', big = ''] = parts ?? [];
  const count = readDigits(digits);
  if (count === null || (small === '' && big === '')) return null;
  return Number((count * (units.get(small) ?? 1) * (units.get(big) ?? 1)).toPrecision(15));
}

function readChinese(text: string): number | null {
  const [whole = '', fraction, ...rest] = text.split(/[点點]/u);
  if (rest.length > 0) return null;
  const before = readDigitString(whole) ?? readWithUnits(whole);
  if (before === null || fraction === undefined) return before;
  const after = digitsOf(fraction);
  return after === null ? null : Number(`${before}.${after}`);
}

/** Digit by digit, as years and codes are spoken: 二〇二六. But 三四个 is "three or four". */
function readDigitString(text: string): number | null {
  const found = digitsOf(text);
  return found === null || /^[1-9]{2}$/u.test(found) ? null : Number(found);
}

function digitsOf(text: string): string | null {
  const found = [...text].map((each) => digits.get(each));
  return found.length > 0 && found.every((each) => each !== undefined) ? found.join('') : null;
}

function readWithUnits(text: string): number | null {
  /** What 亿 and 万 have closed, and the part below them that is being read. */
  const sum = { hundredMillions: 0, tenThousands: 0, section: 0 };
  let digit: number | null = null;
  let afterZero = false;
  let lastUnit = Infinity;
  let sectionUnit = Infinity;

  for (const sign of text) {
    const value = digits.get(sign);
    const unit = units.get(sign);
    if (value === 0) {
      if (digit !== null || afterZero || lastUnit === Infinity) return null;
      afterZero = true;
    } else if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else if (unit === undefined) {
      return null;
    } else if (unit < 10_000) {
      if (unit >= sectionUnit || (digit === null && unit !== 10)) return null;
      sum.section += (digit ?? 1) * unit;
      digit = null;
      afterZero = false;
      sectionUnit = unit;
      lastUnit = unit;
    } else {
      if (digit !== null && !afterZero && sectionUnit > 10 && sectionUnit !== Infinity) return null;
      const below = sum.section + (digit ?? 0);
      if (unit === 10_000) {
        if (below === 0 || sum.tenThousands > 0) return null;
        sum.tenThousands = below * unit;
      } else {
        if (sum.tenThousands + below === 0 || sum.hundredMillions > 0) return null;
        sum.hundredMillions = (sum.tenThousands + below) * unit;
        sum.tenThousands = 0;
      }
      sum.section = 0;
      digit = null;
      afterZero = false;
      sectionUnit = Infinity;
      lastUnit = unit;
    }
  }
  if (lastUnit === Infinity || (digit === null && afterZero)) return null;
  /** 一百五 is 150, but 一百零五 is 105. */
  const last = digit === null ? 0 : digit * (afterZero ? 1 : lastUnit / 10);
  return sum.hundredMillions + sum.tenThousands + sum.section + last;
}

const digits: ReadonlyMap<string, number> = new Map(
  ['0零〇', '1一壹', '2二贰貳两兩', '3三叁參', '4四肆', '5五伍', '6六陆陸', '7七柒', '8八捌', '9九玖'].flatMap((signs, value) =>
    [...signs].map((sign): [string, number] => [sign, value]),
  ),
);

const units: ReadonlyMap<string, number> = new Map([
  ...[...'十拾'].map((sign): [string, number] => [sign, 10]),
  ...[...'百佰'].map((sign): [string, number] => [sign, 100]),
  ...[...'千仟'].map((sign): [string, number] => [sign, 1_000]),
  ...[...'万萬'].map((sign): [string, number] => [sign, 10_000]),
  ...[...'亿億'].map((sign): [string, number] => [sign, 100_000_000]),
]);
