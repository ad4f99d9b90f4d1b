import { Alert, Button, Center, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useStaff } from '../../app/StaffContext.ts';
import { useProblemText } from '../../app/useProblemText.ts';
import { addTexts } from '../../i18n/addTexts.ts';
import { deskPanel } from '../../i18n/deskPanel.ts';
import { chatContextQuery } from '../chatContextQuery.ts';
import { deskChatQuery } from '../deskChatQuery.ts';
import { drafts } from '../drafts.ts';
import { BriefSection } from './BriefSection.tsx';
import { ContactSection } from './ContactSection.tsx';
import { EarlierSection } from './EarlierSection.tsx';
import { jumps } from './jumps.ts';
import { MoodSection } from './MoodSection.tsx';
import { OutcomeSection } from './OutcomeSection.tsx';
import { PathSection } from './PathSection.tsx';
import { SuggestionsSection } from './SuggestionsSection.tsx';
import { TasksSection } from './TasksSection.tsx';
import { TicketsSection } from './TicketsSection.tsx';
import { useFollow } from './useFollow.ts';
import { VariablesSection } from './VariablesSection.tsx';
import classes from './ChatPanel.module.css';

addTexts('deskPanel', deskPanel);

interface Props {
  /** The chat's. */
  id: string;
  /** Puts a text into the answer that is being written. */
  onInsert?: (text: string) => void;
  /** Goes to a place in the log. */
  onJump?: (seq: number) => void;
}

/** What an agent needs to pick up the whole story, in the order in which they need it. */
export function ChatPanel({ id, onInsert = (text) => drafts.insert(id, text), onJump = (seq) => jumps.to(id, seq) }: Props) {
  const { t } = useTranslation(['deskPanel', 'app']);
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const staff = useStaff();
  // Whoever shows the chat keeps it up to date.
  const { data: shown } = useQuery({ ...deskChatQuery(queryClient, id), enabled: false });
  const { data: context, error, refetch } = useQuery(chatContextQuery(id));
  useFollow(id, shown?.cursor);
  const mine = shown?.chat.status === 'agent' && shown.chat.acceptedBy?.id === staff.id;

  if (!context) {
    if (!error) return <Center p="xl"><Loader size="sm" role="status" aria-label={t('app:loading')} /></Center>;
    return (
      <Alert m="md" variant="light" color="red" title={t('failed')}>
        <p className={classes.problem}>{[problemText(error).title, problemText(error).detail].filter(Boolean).join(' ')}</p>
        <Button size="xs" variant="light" color="red" onClick={() => void refetch()}>{t('retry')}</Button>
      </Alert>
    );
  }
  return (
    <div className={classes.panel}>
      <BriefSection lines={context.brief} onJump={onJump} />
      <SuggestionsSection id={id} onInsert={mine ? onInsert : null} />
      <ContactSection contact={context.contact} />
      <VariablesSection variables={context.variables} />
      <PathSection path={context.path} earlier={context.earlier} onJump={onJump} />
      <MoodSection moods={context.moods} onJump={onJump} />
      <EarlierSection chats={context.conversations} />
      <TicketsSection tickets={context.tickets} />
      <TasksSection tasks={context.tasks} />
      <OutcomeSection survey={context.survey} wrapUp={context.wrapUp} />
    </div>
  );
}
