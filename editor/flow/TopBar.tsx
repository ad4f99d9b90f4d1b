import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconChartBar, IconChevronLeft, IconHistory, IconPlayerPlay, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { localize } from '../../engine/sdk/localizedText.ts';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { SchemeSwitch } from '../app/SchemeSwitch.tsx';
import type { Step } from '../draft/draftStore.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { ProblemsButton } from '../problems/ProblemsButton.tsx';
import { PublishButton } from '../versions/PublishButton.tsx';
import { SaveState } from '../versions/SaveState.tsx';
import { useDraft, useOpenFlow, useStage } from './FlowContext.ts';
import type { Panel } from './stageStore.ts';
import { useHistory } from './useHistory.ts';
import classes from './TopBar.module.css';

/** Where one is, whether it is saved, and what can be done with the flow as a whole. */
export function TopBar() {
  const { t } = useTranslation('flow');
  const { language } = useLanguage();
  const { id, mayEdit } = useOpenFlow();
  const name = useDraft(({ document }) => document.name);
  const { panel, view, set } = useStage((stage) => stage);
  const { undoes, redoes, undo, redo } = useHistory();
  const named = ({ name: step, count }: Step) => t(`step.${step}`, { count });
  const toggle = (wanted: Panel) => () => set({ panel: panel === wanted ? null : wanted });
  const undoText = undoes ? t('undo', { step: named(undoes) }) : t('nothingToUndo');
  const redoText = redoes ? t('redo', { step: named(redoes) }) : t('nothingToRedo');

  return (
    <header className={classes.bar}>
      <Tooltip label={t('back')} position="bottom">
        <ActionIcon aria-label={t('back')} renderRoot={(props) => <Link to="/flows" {...props} />}><IconChevronLeft size={20} aria-hidden /></ActionIcon>
      </Tooltip>
      <div className={classes.name}>
        <h1><bdi>{localize(name, language)}</bdi></h1>
        <SaveState />
      </div>
      {mayEdit && (
        <div className={classes.group}>
          <Tooltip label={undoText} position="bottom"><ActionIcon aria-label={undoText} aria-disabled={undoes === null} data-disabled={undoes === null} onClick={undo}><IconArrowBackUp size={20} aria-hidden /></ActionIcon></Tooltip>
          <Tooltip label={redoText} position="bottom"><ActionIcon aria-label={redoText} aria-disabled={redoes === null} data-disabled={redoes === null} onClick={redo}><IconArrowForwardUp size={20} aria-hidden /></ActionIcon></Tooltip>
        </div>
      )}
      <SegmentedControl className={classes.view} size="xs" value={view} onChange={(next) => set({ view: next })} aria-label={t('view.label')} data={[{ value: 'canvas', label: t('view.canvas') }, { value: 'code', label: t('view.code') }]} />
      <div className={classes.actions}>
        <ProblemsButton pressed={panel === 'problems'} onClick={toggle('problems')} />
        <Button size="sm" variant="default" aria-pressed={panel === 'simulator'} className={classes.try} leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={toggle('simulator')}><span>{t('tryIt')}</span></Button>
        <Tooltip label={t('panel.versions')} position="bottom"><ActionIcon aria-label={t('panel.versions')} aria-pressed={panel === 'versions'} onClick={toggle('versions')}><IconHistory size={20} aria-hidden /></ActionIcon></Tooltip>
        <Tooltip label={t('panel.flow')} position="bottom"><ActionIcon aria-label={t('panel.flow')} aria-pressed={panel === 'flow'} onClick={toggle('flow')}><IconSettings size={20} aria-hidden /></ActionIcon></Tooltip>
        <Tooltip label={t('dropOff')} position="bottom"><ActionIcon className={classes.figures} aria-label={t('dropOff')} renderRoot={(props) => <Link to="/analytics/$page" params={{ page: 'drop-off' }} search={{ flow: id }} {...props} />}><IconChartBar size={20} aria-hidden /></ActionIcon></Tooltip>
        <span className={classes.switches}><LanguageSwitch position="bottom" /><SchemeSwitch position="bottom" /></span>
      </div>
      <PublishButton />
    </header>
  );
}
