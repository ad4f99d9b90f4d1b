import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import type { AuditEntry, Colleague } from '../../server/contract.ts';
import { role } from '../app/contract.ts';
import { languageTag } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import classes from './Staff.module.css';

const skill = z.object({ skill: z.string(), level: z.number() });

/** Fields that hold one of a few choices, and the choices. */
const chosen: readonly string[] = ['state', 'status', 'priority', 'resolution'];
const values = z.enum(['available', 'busy', 'break', 'open', 'pending', 'resolved', 'closed', 'low', 'normal', 'high', 'urgent', 'solved', 'unsolved', 'follow-up', 'spam']);

/** One thing that somebody did. */
export function AuditRow({ entry: { at, by, action, title, subject, about, details }, people }: { entry: AuditEntry; people: readonly Colleague[] }) {
  const { t } = useTranslation(['staff', 'app']);
  const { language } = useLanguage();
  const time = new Intl.DateTimeFormat(languageTag[language], { dateStyle: 'medium', timeStyle: 'medium', hour12: false }).format(Date.parse(at));
  const told = details.map(({ field, title: name, value }) => t('audit.of', { field: name[language], value: words(field, value) }));

  /** A value that was kept, as one would say it. */
  function words(field: string, value: unknown): string {
    const known = role.safeParse(value);
    if (field === 'role' && known.success) return t(`app:role.${known.data}`);
    const named = chosen.includes(field) ? values.safeParse(value) : undefined;
    if (named?.success) return t(`audit.value.${named.data}`);
    if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
    if (Array.isArray(value)) return value.length === 0 ? t('audit.nothing') : value.map((each) => words('', each)).join(t('comma'));
    const level = skill.safeParse(value);
    if (level.success) return `${level.data.skill} ${level.data.level}`;
    return value === null ? t('audit.nothing') : typeof value === 'string' ? (people.find(({ id }) => id === value)?.name ?? value) : JSON.stringify(value);
  }

  return (
    <li className={classes.entry} data-action={action}>
      <time dateTime={at}>{time}</time>
      <bdi>{by?.name ?? t('audit.nobody')}</bdi>
      <div className={classes.deed}>
        <strong>{title[language]}</strong>{(about ?? subject) !== '' && <span className={classes.about}> · <bdi>{about ?? subject}</bdi></span>}
        {told.length > 0 && <p className={classes.fine}>{told.join(' · ')}</p>}
      </div>
    </li>
  );
}
