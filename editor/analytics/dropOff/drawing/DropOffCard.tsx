import { memo } from 'react';
import { useStore, type NodeProps } from '@xyflow/react';
import i18next from 'i18next';
import { canvasKey } from '../../../canvas/canvasKey.ts';
import { formatNumber } from '../../../charts/formatNumber.ts';
import { formatShare } from '../../../charts/formatShare.ts';
import { useShownLanguage } from '../../../i18n/useShownLanguage.ts';
import { NodeIcon } from '../../../kit/node/NodeIcon.tsx';
import { tooFew } from '../../tooFew.ts';
import { BecameBar } from '../../BecameBar.tsx';
import { ChangeMark } from '../compare/ChangeMark.tsx';
import { DropOffShare } from '../DropOffShare.tsx';
import { readingText } from '../readingText.ts';
import { sinceText } from '../sinceText.ts';
import { farUnder, tinyUnder } from './distance.ts';
import type { CardCell } from './drawCells.ts';
import { useDrawing } from './DrawingContext.ts';
import { heatOf } from './heat.ts';
import classes from './DropOffCard.module.css';

/** A node with its figures. It draws itself anew when they change, not when the drawing is moved. */
export const DropOffCard = memo(function DropOffCard({ id, data: { reading, rows, start }, height }: NodeProps<CardCell>) {
  const language = useShownLanguage();
  const { scale, selected } = useDrawing();
  const distance = useStore(distanceOf);
  const t = i18next.getFixedT(language, 'dropOff');
  const { figures, persons } = reading;
  const heat = scale === null ? null : heatOf(reading, scale);
  const near = distance === 'near';
  const since = sinceText(reading, language);
  return (
    <div
      className={classes.card}
      data-card={id}
      data-group={reading.group}
      data-place={reading.place}
      data-distance={distance}
      data-visited={figures.visits > 0}
      data-heat={scale?.by}
      data-few={(scale !== null && heat === null) || undefined}
      style={{ height, ...(heat !== null && { '--heat': heat }) }}
    >
      {/* It says all that is drawn, also where the card is too small for words. */}
      <button type="button" className={classes.cover} aria-label={readingText(reading, language)} aria-pressed={selected === id} />
      <div className={classes.seen} aria-hidden>
        <span className="target" data-handlepos="left" />
        {distance !== 'tiny' && (
          <div className={classes.head}>
            <span className={classes.icon}><NodeIcon name={reading.icon} size={near ? 16 : 26} /></span>
            <span className={classes.words}>
              <bdi className={classes.name}>{reading.name}</bdi>
              {near && <span className={classes.type}><span>{reading.type || t('unknownType')}</span>{since !== '' && <b>{since}</b>}</span>}
            </span>
            {start && <span className={classes.start}>{t('start')}</span>}
          </div>
        )}
        {distance === 'far' && <p className={classes.big}>{tooFew(figures.dropOff) || figures.dropOff.share === null ? '–' : formatShare(figures.dropOff.share, language)}</p>}
        {near && (
          <div className={classes.figures}>
            <p className={classes.counts}>
              <span>{t('card.visits', { count: figures.visits, shown: formatNumber(figures.visits, language) })}</span>
              <span>{t('card.conversations', { count: figures.conversations, shown: formatNumber(figures.conversations, language) })}</span>
              {persons !== null && <span>{t('card.persons', { count: persons, shown: formatNumber(persons, language) })}</span>}
            </p>
            <BecameBar figures={figures} silent />
            <DropOffShare figures={figures} />
            <ChangeMark reading={reading} />
          </div>
        )}
        {rows.length > 0 && (
          <ul className={classes.rows}>
            {rows.map(({ outlet, title, visits, share, ways }) => (
              <li key={outlet} className={classes.row} data-left={visits > 0} data-drawn={ways.some(({ to }) => to !== null)}>
                {near && <><bdi className={classes.outlet}>{title}</bdi><span className={classes.left}>{visits === 0 ? '0' : `${formatNumber(visits, language)} · ${formatShare(share, language)}`}</span></>}
                <span className="source" data-handleid={canvasKey(outlet)} data-handlepos="right" />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}, (one, other) => one.id === other.id && one.data === other.data && one.height === other.height);

function distanceOf({ transform: [, , zoom] }: { readonly transform: readonly [number, number, number] }): 'near' | 'far' | 'tiny' {
  if (zoom >= farUnder) return 'near';
  return zoom >= tinyUnder ? 'far' : 'tiny';
}
