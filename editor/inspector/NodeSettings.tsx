import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../engine/sdk/flow.ts';
import type { NodeType } from '../../engine/sdk/node.ts';
import { cards } from '../../nodes/cards.ts';
import { registry } from '../../nodes/registry.ts';
import { configure } from '../draft/edits/configure.ts';
import { configureOutlets } from '../draft/edits/configureOutlets.ts';
import { useDraft, useOpenFlow } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { Fields } from './fields/Fields.tsx';
import { FieldView } from './fields/FieldView.tsx';
import { FormContext, type NodeForm } from './FormContext.ts';
import { NodeHeader } from './NodeHeader.tsx';
import { NodeProblems } from './NodeProblems.tsx';
import { written } from './schema/path.ts';
import { readFields } from './schema/readFields.ts';
import { TryNode } from './try/TryNode.tsx';
import { useIssues } from './useIssues.ts';
import classes from './Inspector.module.css';

interface Props {
  node: FlowNode;
  /** The language whose texts are shown. */
  locale: string;
  setLocale: (locale: string) => void;
}

/** What a node is and does, and every setting of it, by the schema of its type. */
export function NodeSettings(props: Props) {
  const { t } = useTranslation('inspector');
  const type = Object.entries(registry).find(([name]) => name === props.node.type)?.[1];
  if (type === undefined) return <><NodeHeader node={props.node} type={null} /><p className={classes.note}>{t('node.unknown', { type: props.node.type })}</p></>;
  return <KnownNode {...props} type={type} />;
}

function KnownNode({ node, type, locale, setLocale }: Props & { type: NodeType }) {
  const { t } = useTranslation('inspector');
  const { draft, mayEdit } = useOpenFlow();
  const { language } = useLanguage();
  const document = useDraft((each) => each.document);
  const issues = useIssues(node, type, document);
  const fields = readFields(type);

  const form = useMemo((): NodeForm => ({
    node, document, mayEdit, language, locale, setLocale, issues,
    draw: (field, path) => <FieldView key={written(path)} field={field} path={path} />,
    type(path, value) {
      if (mayEdit) draft.getState().change({ name: 'configure', count: 1 }, (each) => configure(each, { node: node.id, path, value }), `configure:${node.id}:${written(path)}`);
    },
    put(path, value, more = (each) => each, merge) {
      if (mayEdit) draft.getState().change({ name: 'configure', count: 1 }, (each) => configureOutlets(more(each), cards, { node: node.id, path, value }), merge && `${node.id}:${merge}`);
    },
  }), [node, document, mayEdit, language, locale, setLocale, issues, draft]);

  return (
    <FormContext value={form}>
      <NodeHeader node={node} type={type} />
      <NodeProblems node={node.id} fields={fields} />
      <div className={classes.fields} onBlur={() => draft.getState().seal()}>
        {issues.has('') && <p className={classes.wrong} role="alert">{issues.get('')}</p>}
        {fields.length === 0 && <p className={classes.note}>{t('node.noSettings')}</p>}
        <Fields fields={fields} />
      </div>
      <TryNode node={node} type={type} />
    </FormContext>
  );
}
