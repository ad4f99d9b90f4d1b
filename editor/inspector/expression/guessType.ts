import type { VariableType } from '../../../engine/sdk/value.ts';

/**
 * The type that a name which nobody has declared most likely has, from the way an expression uses it.
 *
 * @param holds what the whole expression must come to.
 * @example guessType('total > 100', 'total') // 'number'
 */
export function guessType(source: string, name: string, holds?: VariableType): VariableType {
  if (source.trim() === name) return holds ?? 'text';
  if (new RegExp(String.raw`\b${name}\s*(?:[<>]=?|==|!=|[-+*/%])\s*-?\d|\d\s*(?:[<>]=?|==|!=|[-+*/%])\s*${name}\b`).test(source)) return 'number';
  if (new RegExp(String.raw`!\s*${name}\b(?!\s*\.)|\b${name}\s*(?:==|!=)\s*(?:true|false)\b|(?:^|&&|\|\||\()\s*${name}\s*(?:$|&&|\|\||\))`).test(source) && holds === 'boolean') return 'boolean';
  return new RegExp(String.raw`\bin\s+${name}\b|\b${name}\s*\.\s*(?:all|exists|map|filter)\b`).test(source) ? 'list' : 'text';
}
