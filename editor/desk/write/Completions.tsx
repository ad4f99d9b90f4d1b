import { useEffect, useRef } from 'react';
import classes from './Composer.module.css';

export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly preview: string;
  /** What is put in. */
  readonly text: string;
}

interface Props {
  id: string;
  offers: readonly Offer[];
  chosen: Offer;
  label: string;
  onPut: (offer: Offer) => void;
}

/** What can be put in where the cursor is; the keys stay with the field. */
export function Completions({ id, offers, chosen, label, onPut }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className={classes.offers} id={id} role="listbox" aria-label={label} ref={list}>
      {offers.map((offer) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keys
        <div key={offer.id} id={`${id} ${offer.id}`.replaceAll(' ', '-')} role="option" tabIndex={-1} aria-selected={offer === chosen || offer.id === chosen.id} className={classes.offer} onMouseDown={(event) => event.preventDefault()} onClick={() => onPut(offer)}>
          <bdi className={classes.offerTitle}>{offer.title}</bdi>
          {offer.preview !== '' && <span className={classes.preview} dir="auto">{offer.preview}</span>}
        </div>
      ))}
    </div>
  );
}
