import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconFocus2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { wishes } from '../../engine/sdk/wishes.ts';
import { linkify } from '../chat/linkify.ts';
import { useStage } from '../flow/FlowContext.ts';
import type { Line } from './linesOf.ts';
import { useTrial } from './TrialContext.ts';
import { useNoteText } from './useNoteText.ts';
import classes from './Chat.module.css';

interface Props {
  readonly line: Line;
  /** Its choices may be pressed. */
  readonly open: boolean;
  /** What the customer said after it, to mark the choice that it was. */
  readonly answer: Line | undefined;
  /** One can go back to how things stood after it. */
  readonly back: boolean;
}

/** Something said or remarked. What the bot said shows its node; every moment can be gone back to. */
export function ChatLine({ line, open, answer, back }: Props) {
  const { t } = useTranslation('simulator');
  const seek = useStage((stage) => stage.seek);
  const goTo = useTrial((trial) => trial.goTo);
  const noteText = useNoteText();
  const { node } = line;
  const actions = (
    <span className={classes.actions}>
      {node !== null && <Tooltip label={t('showNode')}><ActionIcon size={32} aria-label={t('showNode')} onClick={() => seek(node)}><IconFocus2 size={16} aria-hidden /></ActionIcon></Tooltip>}
      {back && <Tooltip label={t('backHere')}><ActionIcon size={32} aria-label={t('backHere')} onClick={() => goTo(line.point)}><IconArrowBackUp size={16} aria-hidden /></ActionIcon></Tooltip>}
    </span>
  );
  if (line.kind === 'note') {
    return <div className={classes.line} data-kind={(line.note.type === 'fault' && !wishes.has(line.note.reason)) || line.note.type === 'refused' ? 'trouble' : 'note'}><p className={classes.note}>{noteText(line.note)}</p>{actions}</div>;
  }
  return (
    <div className={classes.line} data-kind={line.kind}>
      {line.text !== '' && (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a shortcut for the mouse; the button beside it does the same
        <div className={classes.bubble} data-node={node ?? undefined} onClick={(event) => node !== null && !(event.target instanceof HTMLAnchorElement) && seek(node)}>
          <span className={classes.unseen}>{t(line.kind)}: </span>
          <span className={classes.said} dir="auto">
            {linkify(line.text).map(({ text, href }, index) => (href === undefined ? text : <a key={`${index} ${href}`} href={href} target="_blank" rel="noopener noreferrer nofollow">{text}</a>))}
          </span>
        </div>
      )}
      {actions}
      {line.kind === 'bot' && line.choices.length > 0 && <Choices line={line} open={open} answer={answer} />}
    </div>
  );
}

function Choices({ line, open, answer }: { line: Extract<Line, { kind: 'bot' }>; open: boolean; answer: Line | undefined }) {
  const { t } = useTranslation('simulator');
  const act = useTrial((trial) => trial.act);
  const said = answer && 'text' in answer ? answer.text : undefined;
  return (
    <ul className={classes.choices} aria-label={t('choices')}>
      {line.choices.map(({ id, label }, index) => {
        const chosen = !open && said === label;
        return (
          <li key={id}>
            <button type="button" data-chosen={chosen || undefined} disabled={!open} onClick={() => void act({ type: 'choice', choice: id, label })}>
              {open && index < 9 && <kbd aria-hidden>{index + 1}</kbd>}
              {chosen && <IconCheck size={14} aria-label={t('chosen')} />}
              <span dir="auto">{label}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
