import { useEffect, useRef } from 'react';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStaff } from '../app/StaffContext.ts';
import { addTexts } from '../i18n/addTexts.ts';
import { staff as texts } from '../i18n/staff.ts';
import { AuditView } from './AuditView.tsx';
import { InvitesView } from './InvitesView.tsx';
import { PeopleView } from './PeopleView.tsx';
import { staffViews, type StaffView } from './staffSearch.ts';
import { TeamsView } from './TeamsView.tsx';
import classes from './StaffPage.module.css';

addTexts('staff', texts);

const views = { people: PeopleView, teams: TeamsView, invites: InvitesView, audit: AuditView };
const shared: readonly StaffView[] = ['people', 'teams'];

/** Those who work here: who they are, the teams they form, who is to come, and who did what. */
export function StaffPage() {
  const { t } = useTranslation('staff');
  const { view: wanted = 'people' } = useSearch({ from: '/dressed/house/staff' });
  const offered = useStaff().role === 'owner' ? staffViews : shared;
  const view = offered.includes(wanted) ? wanted : 'people';
  const links = useRef<HTMLElement>(null);
  useEffect(() => {
    // Chromium answers with a promise, which an effect must not return.
    links.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view]);
  const View = views[view];
  return (
    <div className={classes.staff}>
      <header className={classes.head}>
        <h1>{t('title')}</h1>
        <nav className={classes.views} aria-label={t('views')} ref={links}>
          {offered.map((each) => (
            <Link key={each} to="/staff" search={each === 'people' ? {} : { view: each }} className={classes.viewLink} activeOptions={{ exact: true, includeSearch: true }} aria-current={each === view ? 'page' : undefined}>{t(`view.${each}`)}</Link>
          ))}
        </nav>
      </header>
      <div className={classes.view}><div className={classes.column}><View /></div></div>
    </div>
  );
}
