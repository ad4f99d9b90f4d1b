import { useState } from 'react';
import { ActionIcon, SegmentedControl, Select, Tooltip } from '@mantine/core';
import { IconPlayerTrackNext, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDraft, useStage } from '../flow/FlowContext.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { languageName } from '../kit/languageName.ts';
import { BranchMenu } from './BranchMenu.tsx';
import { RulesMenu } from './RulesMenu.tsx';
import { StartForm } from './StartForm.tsx';
import { useTrial } from './TrialContext.ts';
import classes from './Simulator.module.css';

interface Props {
  readonly view: 'chat' | 'tests';
  readonly onView: (view: 'chat' | 'tests') => void;
}

/** What governs the whole trial: chat or tests, in which language, from where, and what comes of lookups. */
export function Toolbar({ view, onView }: Props) {
  const { t } = useTranslation('simulator');
  const { language } = useLanguage();
  const locales = useDraft(({ document }) => document.locales);
  const selected = useStage(({ selection }) => (selection.nodes.size === 1 ? [...selection.nodes][0] : undefined));
  const { locale } = useTrial((trial) => trial.start);
  const begin = useTrial((trial) => trial.begin);
  const [starting, setStarting] = useState<string>();
  const startHint = selected === undefined ? t('startHereHint') : t('startHere');

  return (
    <div className={classes.toolbar}>
      <SegmentedControl size="xs" value={view} onChange={onView} aria-label={t('view.label')} data={[{ value: 'chat', label: t('view.chat') }, { value: 'tests', label: t('view.tests') }]} />
      {view === 'chat' && (
        <div className={classes.tools}>
          <Select
            className={classes.language} size="xs" aria-label={t('language')} title={t('language')} allowDeselect={false} comboboxProps={{ width: 'max-content' }}
            data={locales.map((tag) => ({ value: tag, label: languageName(tag, language) }))} value={locale} onChange={(next) => next !== null && void begin({ locale: next })}
          />
          <BranchMenu />
          <RulesMenu />
          <Tooltip label={startHint}>
            <ActionIcon aria-label={startHint} aria-disabled={selected === undefined} data-disabled={selected === undefined} onClick={() => selected !== undefined && setStarting(selected)}><IconPlayerTrackNext size={18} aria-hidden /></ActionIcon>
          </Tooltip>
          <Tooltip label={t('restart')}>
            <ActionIcon aria-label={t('restart')} onClick={() => void begin()}><IconRefresh size={18} aria-hidden /></ActionIcon>
          </Tooltip>
        </div>
      )}
      {starting !== undefined && <StartForm node={starting} onClose={() => setStarting(undefined)} />}
    </div>
  );
}
