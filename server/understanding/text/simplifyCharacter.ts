import { Converter } from 'opencc-js/t2cn';

const firstHan = 0x3400;
const lastHan = 0x9fff;
const convert = Converter({ from: 't', to: 'cn' });
/** 0 means not asked yet; filled on demand, since converting all 27,000 at start costs 30 ms. */
const known = new Uint16Array(lastHan - firstHan + 1);

/**
 * The simplified form of one Han character (a UTF-16 code unit of the basic plane), or the unit itself.
 *
 * One character at a time, so that every position in the folded text still belongs to a position in
 * the customer's text. What only a phrase could decide (乾隆, 著名) folds one way on both sides.
 */
export function simplifyCharacter(unit: number): number {
  if (unit < firstHan || unit > lastHan) return unit;
  const cached = known[unit - firstHan] ?? 0;
  if (cached !== 0) return cached;
  const simplified = convertOne(unit);
  known[unit - firstHan] = simplified;
  return simplified;
}

function convertOne(unit: number): number {
  if (unit === 0x8457) return 0x7740; // 著 is 着 far more often than the 著 of 著名
  if (unit === 0x59b3) return 0x4f60; // 妳
  const converted = convert(String.fromCharCode(unit));
  return converted.length === 1 ? converted.charCodeAt(0) : unit;
}
