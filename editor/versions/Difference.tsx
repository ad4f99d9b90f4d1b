import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { diffFlows } from '../draft/diffFlows.ts';
import type { Maybe } from '../draft/mergeJson.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { languageName } from '../kit/languageName.ts';
import { NodeChanges } from './NodeChanges.tsx';
import { handoffWords } from './settingWords.ts';
import { SidePair } from './SidePair.tsx';
import { useFlowNames } from './useFlowNames.ts';
import classes from './Difference.module.css';

interface Props {
  before: FlowDocument;
  after: FlowDocument;
  /** What the two are called: "版本 3", "草稿". */
  names: readonly [before: string, after: string];
}

/** What changed from one state of a flow to another, to be read from top to bottom. */
export function Difference({ before, after, names }: Props) {
  const { t } = useTranslation('versions');
  const { language } = useLanguage();
  const [old, now] = [useFlowNames(before), useFlowNames(after)];
  const found = diffFlows(before, after);
  if (found.count === 0) return <p className={classes.same}>{t('diff.none')}</p>;
  const { nodes, edges, variables, languages, knowledge, layout, name, start, handoff } = found;
  const locale = (of: string) => languageName(of, language);

  return (
    <div className={classes.sections}>
      <Section title={t('diff.flow')} count={name.length + (start ? 1 : 0)}>
        {name.map(({ path, before: was, after: is }) => (
          <Item key={path.join()} is="changed" mark={t('diff.name')} text={locale(String(path[0]))}><SidePair names={names} before={was} after={is} locale={String(path[0])} /></Item>
        ))}
        {start && <Item is="changed" mark={t('diff.start')}><SidePair names={names} before={old.node(start.before)} after={now.node(start.after)} /></Item>}
      </Section>
      <Section title={t('diff.handoff')} count={handoff.length}>
        {handoff.map(({ path, before: was, after: is }) => (
          <Item key={path.join()} is="changed" mark={t('diff.changed')} text={handoffWords(path, language).names.join(' › ')}>
            {path[0] === 'to' ? <SidePair names={names} before={nodeOf(old, was)} after={nodeOf(now, is)} /> : <SidePair names={names} before={was} after={is} />}
          </Item>
        ))}
      </Section>
      <Section title={t('diff.nodes')} count={nodes.added.length + nodes.removed.length + nodes.changed.length}>
        {nodes.added.map(({ id }) => <Item key={`+${id}`} is="added" mark={t('diff.added')} text={now.node(id)} />)}
        {nodes.removed.map(({ id }) => <Item key={`-${id}`} is="removed" mark={t('diff.removed')} text={old.node(id)} />)}
        {nodes.changed.map((each) => <Item key={each.after.id} is="changed" mark={t('diff.changed')} text={now.node(each.after.id)}><NodeChanges change={each} names={names} /></Item>)}
      </Section>
      <Section title={t('diff.edges')} count={edges.added.length + edges.removed.length + edges.redirected.length}>
        {edges.added.map((each) => <Item key={`+${now.edge(each)}${each.outlet}`} is="added" mark={t('diff.added')} text={now.edge(each)} />)}
        {edges.removed.map((each) => <Item key={`-${old.edge(each)}${each.outlet}`} is="removed" mark={t('diff.removed')} text={old.edge(each)} />)}
        {edges.redirected.map((each) => (
          <Item key={now.outlet(each.after) + each.after.outlet} is="changed" mark={t('diff.redirected')} text={now.outlet(each.after)}><SidePair names={names} before={old.node(each.before.to)} after={now.node(each.after.to)} /></Item>
        ))}
      </Section>
      <Section title={t('diff.variables')} count={variables.added.length + variables.removed.length + variables.changed.length}>
        {variables.added.map((each) => <Item key={`+${each.name}`} is="added" mark={t('diff.added')} text={each.name} />)}
        {variables.removed.map((each) => <Item key={`-${each.name}`} is="removed" mark={t('diff.removed')} text={each.name} />)}
        {variables.changed.map((each) => <Item key={each.after.name} is="changed" mark={t('diff.changed')} text={each.after.name}><SidePair names={names} before={old.variable(each.before)} after={now.variable(each.after)} /></Item>)}
      </Section>
      <Section title={t('diff.languages')} count={languages.added.length + languages.removed.length + (languages.reordered ? 1 : 0)}>
        {languages.added.map((each) => <Item key={`+${each}`} is="added" mark={t('diff.added')} text={locale(each)} />)}
        {languages.removed.map((each) => <Item key={`-${each}`} is="removed" mark={t('diff.removed')} text={locale(each)} />)}
        {languages.reordered && <Item is="changed" mark={t('diff.firstLanguage')} text={locale(after.locales[0] ?? '')} />}
      </Section>
      <Section title={t('diff.knowledge')} count={knowledge.added.length + knowledge.removed.length}>
        {knowledge.added.map((each) => <Item key={`+${each}`} is="added" mark={t('diff.added')} text={each} />)}
        {knowledge.removed.map((each) => <Item key={`-${each}`} is="removed" mark={t('diff.removed')} text={each} />)}
      </Section>
      {layout.moved + layout.groups + layout.notes > 0 && (
        <p className={classes.drawing}>
          {[
            ...(layout.moved > 0 ? [t('diff.moved', { count: layout.moved })] : []),
            ...(layout.groups > 0 ? [t('diff.groups', { count: layout.groups })] : []),
            ...(layout.notes > 0 ? [t('diff.notes', { count: layout.notes })] : []),
          ].join(t('comma'))}
        </p>
      )}
    </div>
  );
}

/** A node that may be none. */
function nodeOf(names: ReturnType<typeof useFlowNames>, id: Maybe): Maybe {
  return typeof id === 'string' ? names.node(id) : id;
}

function Section({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return <section className={classes.section}><h3>{title}<span>{count}</span></h3><ul className={classes.list}>{children}</ul></section>;
}

function Item({ is, mark, text, children }: { is: 'added' | 'removed' | 'changed'; mark: string; text?: string; children?: ReactNode }) {
  return <li className={classes.item} data-is={is}><span className={classes.mark}>{mark}</span>{text !== undefined && <bdi>{text}</bdi>}{children !== undefined && <div className={classes.setting}>{children}</div>}</li>;
}
