import { useState } from 'react';
import { ActionIcon, Checkbox, Popover, Tooltip } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeskTask } from '../../../server/contract.ts';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useStaff } from '../../app/StaffContext.ts';
import { languageTag } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useNow } from '../../kit/useNow.ts';
import { deskKeys } from '../deskKeys.ts';
import { momentName } from '../momentName.ts';
import { officeApi } from '../officeApi.ts';
import { tasksQuery } from '../officeQueries.ts';
import { useContactName } from '../useContactName.ts';
import { taskDue } from './taskDue.ts';
import classes from './Tools.module.css';

/** What I still have to do, the soonest first; those that are late or due today are counted. */
export function TasksMenu() {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const { id: me } = useStaff();
  const queryClient = useQueryClient();
  const contactName = useContactName();
  const now = new Date(useNow(60_000));
  const [open, setOpen] = useState(false);
  const { data = [] } = useQuery(tasksQuery);
  const { mutate, isPending, variables, error, reset } = useMutation({
    mutationFn: ({ id, done }: { id: string; done: boolean }) => officeApi.setTaskDone(id, done),
    onSuccess: (task) => queryClient.setQueryData<DeskTask[]>(deskKeys.tasks, (tasks) => tasks?.map((each) => (each.id === task.id ? task : each))),
  });
  const tasks = data.filter(({ assignee, doneAt }) => assignee.id === me && (doneAt === null || open)).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const todo = tasks.filter(({ doneAt }) => doneAt === null).map(({ dueAt }) => taskDue(new Date(dueAt), now));
  const late = todo.filter((due) => due === 'late').length;
  const pressing = late + todo.filter((due) => due === 'today').length;

  function toggle(next: boolean): void {
    setOpen(next);
    // What was ticked stays in the list until it is closed.
    if (!next) void queryClient.invalidateQueries({ queryKey: deskKeys.tasks });
  }

  return (
    <Popover opened={open} onChange={toggle} position="bottom-end" width={320} shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t('tasks.title')}>
          <ActionIcon className={classes.button} aria-label={pressing > 0 ? t('tasks.pressing', { count: pressing }) : t('tasks.title')} onClick={() => toggle(!open)}>
            <IconChecklist size={20} aria-hidden />
            {pressing > 0 && <span className={classes.badge} data-late={late > 0 || undefined} aria-hidden>{pressing > 99 ? '99+' : pressing}</span>}
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t('tasks.title')}>
        <h2 className={classes.title}>{t('tasks.title')}</h2>
        <ProblemAlert error={error} onClose={reset} />
        {tasks.length === 0 && <p className={classes.none}>{t('tasks.none')}</p>}
        <ul className={classes.items}>
          {tasks.map(({ id, title, dueAt, doneAt, conversationId, contactName: name }) => {
            const due = taskDue(new Date(dueAt), now);
            return (
              <li key={id} className={classes.task}>
                <Checkbox size="sm" checked={isPending && variables.id === id ? variables.done : doneAt !== null} onChange={(event) => mutate({ id, done: event.currentTarget.checked })} aria-label={t('tasks.done', { title })} />
                <div>
                  <bdi className={classes.taskTitle}>{title}</bdi>
                  <span className={classes.line}>
                    <span className={classes.due} data-late={(due === 'late' && doneAt === null) || undefined}>{t(`tasks.due.${due}`, { time: momentName(new Date(dueAt), now, languageTag[language]) })}</span>
                    {conversationId !== null && <Link from="/desk" to="/desk" search={(before) => ({ ...(before.view && { view: before.view }), chat: conversationId })} preload={false} onClick={() => toggle(false)}><bdi>{contactName({ id: conversationId, contactName: name })}</bdi></Link>}
                  </span>
                </div>
              </li>
            );
          })}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
