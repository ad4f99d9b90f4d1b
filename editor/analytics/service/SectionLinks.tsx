import { useTranslation } from 'react-i18next';
import type { ServiceSection } from './Section.tsx';
import classes from './ServicePage.module.css';

/** Ways to the parts of the page, so that the last is as near as the first. */
export function SectionLinks({ of }: { of: readonly ServiceSection[] }) {
  const { t } = useTranslation('service');
  return <nav className={classes.links} aria-label={t('sections')}>{of.map((part) => <a key={part} href={`#${part}`}>{t(`section.${part}`)}</a>)}</nav>;
}
