import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../server/contract.ts';
import { Dialog } from '../app/Dialog.tsx';
import { flowName } from '../home/flowName.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { copyName } from './copyName.ts';
import { NamingForm } from './NamingForm.tsx';
import { Reading } from './Reading.tsx';
import { readFlow } from './readFlow.ts';
import { suggestSlug } from './suggestSlug.ts';
import { useCreateFlow } from './useCreateFlow.ts';
import classes from './Dialogs.module.css';

/** Makes a second flow of a flow's draft. */
export function DuplicateDialog({ flow, taken, onClose }: { flow: FlowSummary; taken: ReadonlySet<string>; onClose: () => void }) {
  const { t } = useTranslation('flows');
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery({ queryKey: ['flow-to-name', flow.id], queryFn: () => readFlow(flow.id), gcTime: 0, staleTime: Infinity });
  const { create, busy, error: refusal } = useCreateFlow();
  return (
    <Dialog title={t('duplicate.title')} onClose={onClose}>
      <p className={classes.text}>{t('duplicate.text', { name: flowName(flow, language) })}</p>
      {data ? (
        <NamingForm
          locales={data.document.locales} name={copyName(data.document.name)} slug={suggestSlug([flow.slug], taken)} taken={taken}
          busy={busy} error={refusal} action={t('duplicate.do')} onCancel={onClose}
          onSubmit={(name, slug) => create(slug, { ...data.document, name })}
        />
      ) : <Reading error={error} onRetry={() => void refetch()} />}
    </Dialog>
  );
}
