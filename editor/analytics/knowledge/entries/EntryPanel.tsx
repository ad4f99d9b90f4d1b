import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { QuestionKind } from '../../../../server/contract.ts';
import { useEntryTitle } from '../../../knowledge/useEntryTitle.ts';
import type { Filter } from '../../filter/resolveFilter.ts';
import { EntryDetail } from './EntryDetail.tsx';

interface Props {
  slug: string;
  filter: Filter;
  /** The entry that is looked into; undefined closes it. */
  entry: string | undefined;
  kind: QuestionKind;
  onKind: (kind: QuestionKind) => void;
  onClose: () => void;
}

/** One entry beside the page; on a phone, over it. */
export function EntryPanel({ slug, filter, entry, kind, onKind, onClose }: Props) {
  const { t } = useTranslation('knowledgeFigures');
  const title = useEntryTitle();
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false }) ?? false;
  return (
    <Drawer.Root opened={entry !== undefined} onClose={onClose} position={phone ? 'bottom' : 'right'} size={phone ? '92%' : 620}>
      <Drawer.Overlay />
      <Drawer.Content>
        {/* The page has its banner. */}
        <Drawer.Header role="presentation">
          <Drawer.Title style={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{entry !== undefined && <bdi>{title(entry)}</bdi>}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('entry.close')} />
        </Drawer.Header>
        <Drawer.Body>{entry !== undefined && <EntryDetail key={entry} slug={slug} filter={filter} entry={entry} kind={kind} onKind={onKind} />}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
