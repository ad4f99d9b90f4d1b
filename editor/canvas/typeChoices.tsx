import { cards } from '../../nodes/cards.ts';
import { NodeIcon } from '../kit/node/NodeIcon.tsx';
import type { Pick } from './PickList.tsx';
import classes from './Palette.module.css';

const purposes = ['talk', 'understand', 'logic', 'people'] as const;

/** Every node type, by purpose, as something to choose; found by its words in both languages. */
export function typeChoices(language: 'zh' | 'en', groupName: (purpose: (typeof purposes)[number]) => string): readonly Pick[] {
  const types = Object.values(cards);
  return purposes.flatMap((purpose) =>
    types
      .filter(({ group }) => group === purpose)
      .map(({ type, icon, title, summary }) => ({
        id: type,
        title: title[language],
        icon: <span className={classes.icon} data-group={purpose}><NodeIcon name={icon} size={18} /></span>,
        group: groupName(purpose),
        words: `${title.zh} ${title.en} ${type} ${summary.zh} ${summary.en}`,
      })),
  );
}
