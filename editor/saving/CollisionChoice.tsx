import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collision, Side } from '../draft/collision.ts';
import { handoffWords, settingWords } from '../versions/settingWords.ts';
import { useFlowNames } from '../versions/useFlowNames.ts';
import { ValueText } from '../versions/ValueText.tsx';
import { useDraft } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { languageName } from '../kit/languageName.ts';
import classes from './SettleDialog.module.css';

interface Props {
  collision: Collision;
  picked: Side | null;
  onPick: (side: Side) => void;
}

/** One place that two people changed: what it is, and both sides to choose from. */
export function CollisionChoice({ collision, picked, onPick }: Props) {
  const { t } = useTranslation('saving');
  const { place, words } = usePlace(collision);
  const name = useId();
  return (
    <li>
      <fieldset className={classes.choice}>
        <legend className={classes.place}>{place}</legend>
        <div className={classes.sides}>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} className={classes.side} data-side={side}>
              <span className={classes.head}><input type="radio" name={name} checked={picked === side} onChange={() => onPick(side)} />{t(`settle.${side}`)}</span>
              <SideText collision={collision} side={side} words={words} />
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}

function SideText({ collision: { place, ...sides }, side, words }: { collision: Collision; side: Side; words: ReturnType<typeof settingWords>['words'] }) {
  const { t } = useTranslation('saving');
  const names = useFlowNames(useDraft(({ document }) => document));
  const value = sides[side];
  if (value === undefined) return <>{place.kind === 'edge' ? t('settle.noEdge') : t('settle.deleted')}</>;
  if ((place.kind === 'edge' || place.kind === 'start' || (place.kind === 'handoff' && place.path[0] === 'to')) && typeof value === 'string') return <bdi>{names.node(value)}</bdi>;
  return <ValueText value={value} words={words} />;
}

function usePlace({ place }: Collision) {
  const { t } = useTranslation('saving');
  const { language } = useLanguage();
  const document = useDraft((draft) => draft.document);
  const names = useFlowNames(document);
  switch (place.kind) {
    case 'node':
      return { place: names.node(place.node), words: null };
    case 'setting': {
      const node = document.nodes.find(({ id }) => id === place.node);
      const setting = settingWords(node?.type ?? '', place.path, node?.config, language);
      return { place: [names.node(place.node), ...setting.names].join(' › '), words: setting.words };
    }
    case 'edge':
      return { place: t('settle.place.edge', { outlet: names.outlet(place) }), words: null };
    case 'variable':
      return { place: t('settle.place.variable', { name: place.name }), words: null };
    case 'name':
      return { place: t('settle.place.name', { language: languageName(String(place.path[0] ?? ''), language) }), words: null };
    case 'handoff': {
      const setting = handoffWords(place.path, language);
      return { place: [t('settle.place.handoff'), ...setting.names].join(' › '), words: setting.words };
    }
    case 'languages':
    case 'start':
    case 'group':
    case 'note':
      return { place: t(`settle.place.${place.kind}`), words: null };
  }
}
