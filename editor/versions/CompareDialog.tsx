import { useState } from 'react';
import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { FlowVersion } from '../../server/contract.ts';
import { LoadingPage } from '../app/LoadingPage.tsx';
import { ProblemAlert } from '../app/ProblemAlert.tsx';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { Difference } from './Difference.tsx';
import { versionQuery } from './versionQuery.ts';
import { Dialog } from '../app/Dialog.tsx';

interface Props {
  versions: readonly FlowVersion[];
  /** Null stands for the draft. */
  from: number | null;
  to: number | null;
  onClose: () => void;
}

/** What differs between two versions, or a version and the draft. */
export function CompareDialog({ versions, from, to, onClose }: Props) {
  const { t } = useTranslation('versions');
  const [sides, setSides] = useState([from, to] as const);
  const [before, after] = [useDocument(sides[0]), useDocument(sides[1])];
  const name = (of: number | null) => (of === null ? t('draft') : t('version', { version: of }));
  const data = [{ value: 'draft', label: t('draft') }, ...versions.map(({ version }) => ({ value: String(version), label: name(version) }))];
  const pick = (which: 0 | 1) => (value: string | null) => {
    const chosen = value === null || value === 'draft' ? null : Number(value);
    setSides(which === 0 ? [chosen, sides[1]] : [sides[0], chosen]);
  };
  return (
    <Dialog title={t('compare.title')} size={860} onClose={onClose}>
      <Group grow mb="lg" gap="md">
        {([0, 1] as const).map((which) => (
          <Select key={which} label={t(which === 0 ? 'compare.from' : 'compare.to')} data={data} value={sides[which] === null ? 'draft' : String(sides[which])} onChange={pick(which)} allowDeselect={false} comboboxProps={{ withinPortal: true }} />
        ))}
      </Group>
      <ProblemAlert error={before.error ?? after.error} />
      {before.document && after.document ? <Difference before={before.document} after={after.document} names={[name(sides[0]), name(sides[1])]} /> : !before.error && !after.error && <LoadingPage />}
    </Dialog>
  );
}

function useDocument(of: number | null): { document: FlowDocument | undefined; error: unknown } {
  const flow = useOpenFlow();
  const draft = useStore((flow.shown?.draft ?? flow).draft, (each) => each.document);
  const { data, error } = useQuery({ ...versionQuery(flow.id, of ?? 1), enabled: of !== null });
  return of === null ? { document: draft, error: null } : { document: data?.document, error };
}
