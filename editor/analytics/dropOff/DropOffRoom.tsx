import { useCallback, useMemo, useRef, type KeyboardEvent } from 'react';
import { Drawer, SegmentedControl, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconMessagesOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AnalyticsChoices } from '../../../server/contract.ts';
import { LoadingPage } from '../../app/LoadingPage.tsx';
import { ProblemAlert } from '../../app/ProblemAlert.tsx';
import { useNarrow } from '../../kit/useNarrow.ts';
import { useScheme } from '../../charts/useScheme.ts';
import { flowName } from '../../home/flowName.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { EmptyNote } from '../../kit/EmptyNote.tsx';
import type { Filter } from '../filter/resolveFilter.ts';
import { usePageSearch } from '../usePageSearch.ts';
import { CompareSelect } from './compare/CompareSelect.tsx';
import { WhatChanged } from './compare/WhatChanged.tsx';
import { FlowDrawing } from './drawing/FlowDrawing.tsx';
import { heatScale } from './drawing/heat.ts';
import { SaveDrawing } from './drawing/SaveDrawing.tsx';
import { Legend } from './drawing/Legend.tsx';
import { colourings, dropOffSearch, openNode } from './dropOffSearch.ts';
import { fateColors } from '../fateColors.ts';
import { laterSide } from './laterSide.ts';
import { NodePanel } from './panel/NodePanel.tsx';
import { ReadingTable } from './table/ReadingTable.tsx';
import { summaryOf } from './summaryOf.ts';
import { useDropOff } from './useDropOff.ts';
import classes from './DropOffRoom.module.css';

interface Props {
  flow: AnalyticsChoices['flows'][number];
  filter: Filter;
}

/** One flow's drop-off: the drawing or the table, what changed, and the node that is looked into. */
export function DropOffRoom({ flow, filter: chosen }: Props) {
  const { t } = useTranslation('dropOff');
  const { language } = useLanguage();
  const scheme = useScheme();
  const narrow = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const phone = useNarrow();
  const [search, change] = usePageSearch(dropOffSearch);
  const filter = laterSide(chosen, search, flow.versions.map(({ version }) => version));
  const { drawn, figures, readings, comparison, error } = useDropOff(flow, filter, search);
  const open = useCallback((node: string | null) => change({ node: node ?? undefined, rescue: node === null ? '1' : undefined, became: undefined, outlet: undefined }), [change]);
  const main = useRef<HTMLDivElement>(null);
  const close = () => {
    // The focus goes back to where the panel was opened.
    main.current?.querySelector<HTMLElement>('[aria-pressed=true], tr[data-selected] button')?.focus({ preventScroll: true });
    change({ node: undefined, rescue: undefined, became: undefined, outlet: undefined });
  };
  const closeByKey = ({ key, target, currentTarget, defaultPrevented, nativeEvent }: KeyboardEvent) => {
    if (defaultPrevented || nativeEvent.isComposing) return;
    // A list or menu that is open closes first; what lies in a portal has a way of its own.
    if (key === 'Escape' && selected !== undefined && target instanceof Element && currentTarget.contains(target) && target.getAttribute('aria-expanded') !== 'true') close();
  };
  const selected = openNode(search);
  const scale = useMemo(() => (readings === undefined || search.colour === undefined ? null : heatScale(readings, search.colour)), [readings, search.colour]);

  if (drawn === undefined || figures === undefined || readings === undefined) return error ? <ProblemAlert error={error} /> : <LoadingPage />;
  const view = search.view ?? (phone ? 'table' : 'drawing');
  const compared = comparison !== undefined;
  const looked = selected === undefined ? undefined : readings.find(({ node }) => node === selected);
  const summary = summaryOf({ figures, drawn: drawn.version, comparison, ofVersions: search.against === 'version' }, language);
  const of = [flowName(flow, language), filter.from, filter.to];
  const panel = looked && <NodePanel key={looked.node ?? ''} reading={looked} readings={readings} drawn={drawn} flow={flow.id} filter={filter} onOpen={open} onClose={narrow ? undefined : close} />;
  return (
    <div className={classes.room} style={fateColors(scheme)}>
      <ProblemAlert error={error} />
      <div className={classes.bar}>
        <p className={classes.summary}><strong>{summary.conversations}</strong> · {summary.drawn}{summary.compared !== null && <><br />{summary.compared}</>}</p>
        <CompareSelect search={search} versions={flow.versions.map(({ version }) => version).filter((version) => String(version) !== chosen.versions)} period={filter} onChange={change} />
        <Select
          size="sm" label={t('colour.label')} allowDeselect={false} className={classes.colour} value={search.colour ?? 'none'}
          data={(['none', ...colourings] as const).map((value) => ({ value, label: t(`colour.${value}`) }))} onChange={(value) => change({ colour: colourings.find((each) => each === value) })}
        />
        <SegmentedControl size="sm" aria-label={t('view.label')} value={view} data={(['drawing', 'table'] as const).map((value) => ({ value, label: t(`view.${value}`) }))} onChange={(value) => change({ view: value })} />
        {view === 'drawing' && <SaveDrawing drawn={drawn} readings={readings} compared={compared} scale={scale} name={[t('title'), ...of].join(' ')} text={[summary.conversations, summary.drawn, ...(summary.compared === null ? [] : [summary.compared])].join(' · ')} />}
      </div>
      {figures.conversations === 0 && <EmptyNote icon={IconMessagesOff} title={t('empty.conversations.title')} text={t('empty.conversations.text')} />}
      <div role="presentation" className={classes.body} data-beside={!narrow && (looked !== undefined || compared)} onKeyDown={narrow ? undefined : closeByKey}>
        <div className={classes.main} ref={main}>
          {view === 'drawing'
            ? <div className={classes.drawing}><FlowDrawing key={drawn.version} drawn={drawn} readings={readings} compared={compared} scale={scale} selected={selected} onOpen={open} /></div>
            : <ReadingTable readings={readings} compared={compared} of={of} sort={search.sort} onSort={(sort) => change({ sort })} selected={selected} onOpen={open} />}
        </div>
        {!narrow && (panel || compared) && <aside className={classes.aside}>{panel ?? <WhatChanged readings={readings} onOpen={open} />}</aside>}
      </div>
      {narrow && compared && <WhatChanged readings={readings} onOpen={open} />}
      <Legend scale={scale} />
      {narrow && (
        <Drawer.Root opened={looked !== undefined} onClose={close} position="bottom" size="92%">
          <Drawer.Overlay />
          <Drawer.Content>
            <Drawer.Header role="presentation">
              <Drawer.Title style={{ overflowWrap: 'anywhere', fontWeight: 650, lineHeight: 1.35 }}><bdi>{looked?.name}</bdi></Drawer.Title>
              <Drawer.CloseButton aria-label={t('panel.close')} />
            </Drawer.Header>
            <Drawer.Body style={fateColors(scheme)}>{panel}</Drawer.Body>
          </Drawer.Content>
        </Drawer.Root>
      )}
    </div>
  );
}
