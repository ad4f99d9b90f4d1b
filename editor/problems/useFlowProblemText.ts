import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../engine/sdk/flow.ts';
import type { FlowProblem } from '../../server/contract.ts';
import type { NodeType } from '../../engine/sdk/node.ts';
import { registry } from '../../nodes/registry.ts';
import { useDraft } from '../flow/FlowContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { inspector } from '../i18n/inspector.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { explainIssue } from '../inspector/expression/explainIssue.ts';
import { issueText, placeOf } from '../inspector/issueText.ts';
import { written } from '../inspector/schema/path.ts';
import { settingWords } from '../versions/settingWords.ts';

addTexts('inspector', inspector);

/** What a problem of the draft says to an operator: what is wrong with a setting in the words of its form, not in those of its JSON. */
export function useFlowProblemText(): (problem: FlowProblem) => string {
  const { t } = useTranslation('inspector');
  const { language } = useLanguage();
  const nodes = useDraft(({ document }) => document.nodes);
  return useMemo(() => {
    const byId = new Map(nodes.map((each) => [each.id, each]));
    return (problem) => {
      const { node: id, path = '', text } = problem;
      const node = id === undefined ? undefined : byId.get(id);
      const issue = node && ofSetting(problem, node, t);
      if (node === undefined || issue === undefined) return text[language];
      const steps = path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      const { names } = settingWords(node.type, steps, node.config, language);
      return names.length === 0 ? issue : `${names.join(' › ')}${language === 'zh' ? '：' : ': '}${issue}`;
    };
  }, [nodes, language, t]);
}

function ofSetting({ code, path = '', text }: FlowProblem, node: FlowNode, t: TFunction<'inspector'>): string | undefined {
  if (code === 'flow.expression-invalid') return explainIssue(text.en.slice(text.en.indexOf(`${path}: `) + path.length + 2), t);
  if (code !== 'flow.config-invalid') return undefined;
  const issue = typeOf(node)?.schema.safeParse(node.config).error?.issues.find((each) => written(placeOf(each)) === path);
  return issue && issueText(issue, node.config, t);
}

function typeOf({ type }: FlowNode): NodeType | undefined {
  return Object.entries(registry).find(([name]) => name === type)?.[1];
}
