import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContextTask } from '../../../server/contract.ts';
import { Moment } from './Moment.tsx';
import { Section } from './Section.tsx';
import classes from './ChatPanel.module.css';

/** What is still to be done for the customer, and what has been. */
export function TasksSection({ tasks }: { tasks: readonly ContextTask[] }) {
  const { t } = useTranslation('deskPanel');
  return (
    <Section name="tasks" count={tasks.filter(({ doneAt }) => doneAt === null).length}>
      {tasks.length === 0 && <p className={classes.none}>{t('tasks.none')}</p>}
      <ul className={classes.records}>
        {tasks.map(({ id, title, dueAt, doneAt, assignee }) => (
          <li key={id} className={classes.record}>
            <strong dir="auto">{title}</strong>
            <span className={classes.muted}>{doneAt === null ? <Moment at={dueAt} /> : <><IconCheck size={13} aria-hidden /> {t('tasks.done')}</>} · {assignee.name}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
