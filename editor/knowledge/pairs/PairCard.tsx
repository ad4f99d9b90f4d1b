import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { localize } from '../../../engine/sdk/localizedText.ts';
import type { KnowledgeCollision } from '../../../server/contract.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useBase } from '../BaseContext.ts';
import { useEntryTitle } from '../useEntryTitle.ts';
import classes from './Pairs.module.css';

interface Props {
  pair: KnowledgeCollision;
  /** Null for those who only read. */
  onMerge: (() => void) | null;
  onKeep: (() => void) | null;
}

/** Two entries with the phrasings that lie too close. */
export function PairCard({ pair: { kind, entries, phrasings, likeness }, onMerge, onKeep }: Props) {
  const { t } = useTranslation('knowledgeWork');
  const { language } = useLanguage();
  const { slug, index } = useBase();
  const title = useEntryTitle();
  return (
    <article className={classes.card} data-pair={entries.toSorted().join(' ')}>
      <header><span className={classes.kind} data-is={kind}>{t(`pairs.${kind}`)}</span>{kind === 'collision' && <span className={classes.like}>{t('pairs.likeness', { percent: Math.round(likeness * 100) })}</span>}</header>
      <div className={classes.two}>
        {entries.map((id, at) => (
          <div key={id}>
            <Link to="/knowledge/$slug" params={{ slug }} search={{ entry: id }} preload={false}>{title(id)}</Link>
            <p className={classes.phrasing}><q>{phrasings[at]}</q></p>
            <p className={classes.answer}>{localize(index.byId.get(id)?.entry.answer ?? {}, language, ['zh', 'en'])}</p>
          </div>
        ))}
      </div>
      {(onMerge || onKeep) && (
        <footer>
          {onMerge && <Button size="xs" onClick={onMerge}>{t('pairs.merge')}</Button>}
          {onKeep && <Button size="xs" variant="default" onClick={onKeep}>{t('pairs.keep')}</Button>}
        </footer>
      )}
    </article>
  );
}
