import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissGroup } from '../../../server/contract.ts';
import classes from './Misses.module.css';

interface Props {
  groups: readonly MissGroup[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** The groups, most asked first. */
export function MissList({ groups, chosen, onChoose }: Props) {
  const { t } = useTranslation('knowledgeWork');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ul className={classes.list} ref={list} aria-label={t('misses.list')}>
      {groups.map((group) => (
        <li key={group.id}>
          <button type="button" className={classes.item} data-miss={group.id} aria-current={group.id === chosen || undefined} onClick={() => onChoose(group.id)}>
            <span className={classes.count}>{group.count}</span>
            <span className={classes.body}>
              <bdi className={classes.title}>{group.title}</bdi>
              <span className={classes.why}>{whys(group).map((why) => t(`why.${why}`)).join(t('misses.comma'))}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function whys({ questions }: MissGroup): readonly MissGroup['questions'][number]['why'][] {
  return [...new Set(questions.map(({ why }) => why))];
}
