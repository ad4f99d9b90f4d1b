import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ServicePage.module.css';

/** The parts of the page, in their order. */
export const serviceSections = ['volume', 'queue', 'agents', 'outcome', 'topics', 'mood', 'hours', 'all'] as const;
export type ServiceSection = (typeof serviceSections)[number];

/** A part of the page, and what it can be set to. Its heading leads there; a landmark for each part would be too many. */
export function Section({ of, actions, children }: { of: ServiceSection; actions?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('service');
  return (
    <section className={classes.section} id={of}>
      <div className={classes.head}><h2>{t(`section.${of}`)}</h2>{actions}</div>
      {children}
    </section>
  );
}
