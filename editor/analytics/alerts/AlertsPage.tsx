import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useStaff } from '../../app/StaffContext.ts';
import { addTexts } from '../../i18n/addTexts.ts';
import { alerts as texts } from '../../i18n/alerts.ts';
import { usePageSearch } from '../usePageSearch.ts';
import { AlertDialog } from './now/AlertDialog.tsx';
import { AlertsView } from './now/AlertsView.tsx';
import { PlacesView } from './places/PlacesView.tsx';
import { RulesView } from './rules/RulesView.tsx';
import { maySend } from './maySend.ts';
import classes from './Alerts.module.css';

addTexts('alerts', texts);

const views = ['now', 'rules', 'places'] as const;
const search = z.object({ view: z.enum(views).optional().catch(undefined), alert: z.string().max(64).optional().catch(undefined) });

/** What is out of the ordinary, what is watched, and where that is sent. */
export function AlertsPage() {
  const { t } = useTranslation('alerts');
  const { role } = useStaff();
  const [{ view: wanted = 'now', alert }, change] = usePageSearch(search);
  const offered = views.filter((each) => each !== 'places' || maySend(role));
  const view = offered.includes(wanted) ? wanted : 'now';
  return (
    <div className={classes.page}>
      <SegmentedControl className={classes.views} aria-label={t('views')} value={view} data={offered.map((value) => ({ value, label: t(`view.${value}`) }))} onChange={(next) => change({ view: next === 'now' ? undefined : views.find((each) => each === next) })} />
      {view === 'now' && <AlertsView onOpen={(id) => change({ alert: id })} onRules={() => change({ view: 'rules' })} />}
      {view === 'rules' && <RulesView onPlaces={() => change({ view: 'places' })} />}
      {view === 'places' && <PlacesView />}
      {alert !== undefined && <AlertDialog id={alert} onClose={() => change({ alert: undefined })} />}
    </div>
  );
}
