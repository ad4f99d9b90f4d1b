import { IconArrowRight, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowNode } from '../../../engine/sdk/flow.ts';
import { outletsOf } from '../../../engine/sdk/outletsOf.ts';
import { cards } from '../../../nodes/cards.ts';
import { useForm } from '../FormContext.ts';
import classes from './try.module.css';

interface Props {
  node: FlowNode;
  /** By its name; null while the node is not left. */
  outlet: string | null;
  /** What the node does instead of leaving. */
  otherwise: string;
}

/** Where a trial of a node came out. */
export function Outcome({ node, outlet, otherwise }: Props) {
  const { t } = useTranslation('inspector');
  const { language } = useForm();
  if (outlet === null) return <p className={classes.outcome} data-tone="wait"><IconHourglass size={16} aria-hidden />{otherwise}</p>;
  const title = outletsOf(cards, node).find(({ name }) => name === outlet)?.title[language] ?? outlet;
  return <p className={classes.outcome} data-tone={outlet === 'failed' ? 'trouble' : undefined}><IconArrowRight size={16} aria-hidden />{t('try.leaves', { outlet: title })}</p>;
}
