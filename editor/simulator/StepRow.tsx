import { useTranslation } from 'react-i18next';
import { rescueOutlet, type Visit } from '../../engine/compile/context.ts';
import type { CompiledFlow } from '../../engine/compile/compileFlow.ts';
import { wishes } from '../../engine/sdk/wishes.ts';
import { useStage } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { nodeTitle } from './nodeTitle.ts';
import type { Point } from './trial/tree.ts';
import { useNoteText } from './useNoteText.ts';
import { useOutcomeText } from './useOutcomeText.ts';
import { useWhy } from './useWhy.ts';
import classes from './Details.module.css';

/** One happening: what it was, the nodes it passed with their outlets, what an effect came to and why, and what broke. */
export function StepRow({ point }: { point: Point }) {
  const { t } = useTranslation('simulator');
  const { what, scene, moment } = point;
  const { effectText, outcomeText } = useOutcomeText();
  const noteText = useNoteText();
  const why = useWhy();
  const title = what.type === 'outcome' ? t('steps.what.outcome', { effect: effectText(what.kind), outcome: outcomeText(what.outcome) })
    : what.type === 'text' || what.type === 'agent-says' ? t(`steps.what.${what.type}`, { text: what.text })
    : what.type === 'choice' ? t('steps.what.choice', { text: what.label })
    : what.type === 'agent' ? noteText({ type: 'agent', deed: what.deed, name: what.name })
    : t(`steps.what.${what.type}`);
  return (
    <div className={classes.step}>
      <p className={classes.what}><bdi>{title}</bdi>{what.type === 'outcome' && what.forced && <span className={classes.tag}>{t('steps.forced')}</span>}</p>
      {what.type === 'outcome' && why(what.data).map((line) => <p key={line} className={classes.why}>{line}</p>)}
      {scene.visits.length > 0 && <ul>{scene.visits.map((visit, index) => <li key={`${index} ${visit.node ?? ''}`}><VisitLine visit={visit} flow={moment.flow} /></li>)}</ul>}
      {scene.faults.map(({ reason, detail }, index) => <p key={`${index} ${reason}`} className={wishes.has(reason) ? classes.why : classes.fault}>{noteText({ type: 'fault', reason })}{detail === '' || reason === 'outlet-not-drawn' ? '' : `: ${detail}`}</p>)}
    </div>
  );
}

function VisitLine({ visit: { node, outlet }, flow }: { visit: Visit; flow: CompiledFlow }) {
  const { t } = useTranslation('simulator');
  const { language } = useLanguage();
  const seek = useStage((stage) => stage.seek);
  const found = node === null ? undefined : flow.nodes.find(({ source }) => source.id === node);
  const way = outlet === rescueOutlet ? t('steps.rescue') : outlet === null ? (found?.machine.phases ? t('steps.waits') : undefined) : (found?.configured.outlets.find(({ name }) => name === outlet)?.title[language] ?? outlet);
  if (node === null) return <span>{t('steps.rescue')}</span>;
  return <button type="button" className={classes.visit} onClick={() => seek(node)}>{nodeTitle(flow.plan.document, node, language)}{way !== undefined && <span> → {way}</span>}</button>;
}
