import { useTranslation } from 'react-i18next';
import type { LiveBoard } from '../../../server/contract.ts';
import type { ChartTable } from '../../charts/ChartTable.ts';
import { clockText } from './clockText.ts';
import { LiveCard } from './LiveCard.tsx';
import classes from './LivePage.module.css';

/** Who waits for which team, the one who has waited longest first. */
export function WaitingTeams({ teams, now }: { teams: LiveBoard['waiting']['teams']; now: number }) {
  const { t } = useTranslation('live');
  const table: ChartTable = {
    columns: [{ key: 'team', title: t('team') }, { key: 'count', title: t('count'), numeric: true }, { key: 'since', title: t('sinceTitle') }, { key: 'room', title: t('room'), numeric: true }],
    rows: teams.map(({ team, count, since, room }) => ({ team: team ?? t('everyone'), count, since, room })),
  };
  return (
    <LiveCard id="live-teams" title={t('teams')} table={table}>
      {teams.length === 0 ? <p className={classes.none}>{t('nobodyWaits')}</p> : (
        <div className={classes.scroll}>
          <table className={classes.table} aria-labelledby="live-teams">
            <thead><tr><th scope="col">{t('team')}</th><th scope="col" data-numeric>{t('count')}</th><th scope="col" data-numeric>{t('since')}</th><th scope="col" data-numeric>{t('room')}</th></tr></thead>
            <tbody>
              {teams.map(({ team, count, since, room }) => (
                <tr key={team ?? ''} data-alarming={room === 0 || undefined}>
                  <th scope="row"><bdi>{team ?? t('everyone')}</bdi></th>
                  <td data-numeric>{count}</td>
                  <td data-numeric>{clockText(since === null ? null : now - Date.parse(since))}</td>
                  <td data-numeric>{room}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </LiveCard>
  );
}
