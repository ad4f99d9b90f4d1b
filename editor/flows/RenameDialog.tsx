import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '../../engine/sdk/localizedText.ts';
import type { FlowSummary } from '../../server/contract.ts';
import { Dialog } from '../app/Dialog.tsx';
import { flowsQuery } from '../home/flowsQuery.ts';
import { NamingForm } from './NamingForm.tsx';
import { Reading } from './Reading.tsx';
import { readFlow } from './readFlow.ts';
import { renameFlow } from './renameFlow.ts';
import classes from './Dialogs.module.css';

/** Changes a flow's name and slug, and warns that the chat's address changes with the slug. */
export function RenameDialog({ flow, taken, onClose }: { flow: FlowSummary; taken: ReadonlySet<string>; onClose: () => void }) {
  const { t } = useTranslation('flows');
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: ['flow-to-name', flow.id], queryFn: () => readFlow(flow.id), gcTime: 0, staleTime: Infinity });
  const rename = useMutation({
    mutationFn: ({ name, slug }: { name: LocalizedText; slug: string }) => renameFlow(flow, name, slug),
    onSettled: () => queryClient.invalidateQueries({ queryKey: flowsQuery.queryKey }),
    onSuccess: onClose,
  });

  function note(slug: string) {
    if (slug === flow.slug) return null;
    if (flow.liveVersion === null) return <p className={classes.note}>{t('rename.movesDraft')}</p>;
    return <p className={classes.note} data-is="wait"><strong>{t('rename.moves')}</strong><br />{t('rename.movesText', { from: `/c/${flow.slug}`, slug })}</p>;
  }

  return (
    <Dialog title={t('rename.title')} onClose={onClose}>
      {data ? (
        <NamingForm
          locales={[...new Set([...data.document.locales, ...Object.keys(data.document.name)])]} name={data.document.name} slug={flow.slug} taken={taken} note={note}
          busy={rename.isPending} error={rename.error} action={t('rename.do')} onCancel={onClose}
          onSubmit={(name, slug) => rename.mutate({ name, slug })}
        />
      ) : <Reading error={error} onRetry={() => void refetch()} />}
    </Dialog>
  );
}
