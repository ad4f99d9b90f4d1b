import type { BilingualText } from '../../engine/sdk/index.ts';

/** What to type when a number was wanted, for someone who typed something else. */
export function describeBounds({ min, max, whole }: { readonly min?: number | undefined; readonly max?: number | undefined; readonly whole: boolean }): BilingualText {
  const zh = whole ? '整数' : '数字';
  const en = whole ? 'a whole number' : 'a number';
  if (min !== undefined && max !== undefined) return { zh: `请输入 ${min} 到 ${max} 之间的${zh}。`, en: `Please type ${en} from ${min} to ${max}.` };
  if (min !== undefined) return { zh: `请输入不小于 ${min} 的${zh}。`, en: `Please type ${en} of ${min} or more.` };
  if (max !== undefined) return { zh: `请输入不大于 ${max} 的${zh}。`, en: `Please type ${en} of ${max} or less.` };
  return { zh: `请输入${zh}，例如 12。`, en: `Please type ${en}, such as 12.` };
}
