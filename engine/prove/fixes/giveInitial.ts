import { emptyValue } from '../../sdk/value.ts';
import type { Fixer } from '../fix.ts';

/** Says that a variable begins empty, which is what it does anyhow: now it is on purpose. */
export const giveInitial: Fixer = ({ variable }, { variables }) => {
  const declared = variables.find((each) => each.name === variable?.name);
  if (declared === undefined || declared.initial !== undefined) return null;
  const { name, type } = declared;
  const shown = { text: { zh: '空文本', en: 'an empty text' }, number: { zh: '0', en: '0' }, boolean: { zh: '否', en: 'no' }, list: { zh: '空列表', en: 'an empty list' } }[type];
  return {
    title: { zh: `将 ${name} 的初始值设为${shown.zh}`, en: `Let ${name} begin as ${shown.en}` },
    apply: (of) => ({ ...of, variables: of.variables.map((each) => (each.name === name && each.initial === undefined ? { ...each, initial: emptyValue(each.type) } : each)) }),
  };
};
