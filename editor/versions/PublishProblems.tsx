import { useTranslation } from 'react-i18next';
import type { FlowProblem } from '../../server/contract.ts';
import { nodeName } from '../canvas/nodeName.ts';
import { useDraft, useStage } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useFlowProblemText } from '../problems/useFlowProblemText.ts';
import classes from './PublishDialog.module.css';

interface Props {
  title: string;
  severity: FlowProblem['severity'];
  problems: readonly FlowProblem[];
  /** A node was asked for on the canvas. */
  onSeek: () => void;
}

/** What the check found, each with the way to its node. */
export function PublishProblems({ title, severity, problems, onSeek }: Props) {
  const { t } = useTranslation('versions');
  const { language } = useLanguage();
  const words = useFlowProblemText();
  const nodes = useDraft(({ document }) => document.nodes);
  const seek = useStage((stage) => stage.seek);
  const byId = new Map(nodes.map((each) => [each.id, each]));
  return (
    <details className={classes.problems} data-severity={severity} open={severity === 'error'}>
      <summary>{title}</summary>
      <ul>
        {problems.map((problem) => {
          const { code, node, outlet, path, text } = problem;
          const found = node === undefined ? undefined : byId.get(node);
          return (
            <li key={JSON.stringify([code, node, outlet, path, text.en])}>
              {found === undefined ? <strong>{t('publish.whole')}</strong> : (
                <button type="button" title={t('publish.show')} onClick={() => { seek(found.id); onSeek(); }}><bdi>{nodeName(found, language)}</bdi></button>
              )}
              <p>{words(problem)}</p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
