import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowDocument, FlowNode } from '../../engine/sdk/flow.ts';
import type { NodeType } from '../../engine/sdk/node.ts';
import { explainIssue } from './expression/explainIssue.ts';
import { issueText, placeOf } from './issueText.ts';
import { written } from './schema/path.ts';

/** Loaded after the form is there: the expression language is the heaviest part of it. */
interface Compiler {
  readonly compileIssues: (type: NodeType, config: FlowNode['config'], around: Pick<FlowDocument, 'variables' | 'locales'>) => ReadonlyMap<string, string>;
}

/** What is wrong with a node's settings, by place, told as they are typed: by the schema, and by the compiler of expressions. */
export function useIssues(node: FlowNode, type: NodeType, { variables, locales }: FlowDocument): ReadonlyMap<string, string> {
  const { t } = useTranslation('inspector');
  const [compiler, setCompiler] = useState<Compiler>();
  useEffect(() => {
    // Where it does not come, the check still tells of expressions, only later.
    import('./expression/compileIssues.ts').then(({ compileIssues }) => setCompiler({ compileIssues }), () => undefined);
  }, []);
  const { config } = node;

  return useMemo(() => {
    const issues = new Map<string, string>();
    for (const [path, message] of compiler?.compileIssues(type, config, { variables, locales }) ?? []) issues.set(path, explainIssue(message, t));
    for (const issue of type.schema.safeParse(config).error?.issues.toReversed() ?? []) issues.set(written(placeOf(issue)), issueText(issue, config, t));
    return issues;
  }, [compiler, type, config, variables, locales, t]);
}
