import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconGitBranch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { pathTo, tips, type Tree } from './trial/tree.ts';
import { useTrial } from './TrialContext.ts';
import classes from './Simulator.module.css';

/** How many ways can be gone back to; older ones are rarely missed. */
const shown = 12;

/** The ways that were taken and left, to return to. There only where there is more than one. */
export function BranchMenu() {
  const { t } = useTranslation('simulator');
  const tree = useTrial((trial) => trial.tree);
  const goTo = useTrial((trial) => trial.goTo);
  const ends = tips(tree);
  if (ends.length < 2) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Tooltip label={t('branches')}>
          <ActionIcon className={classes.counted} aria-label={`${t('branches')} (${ends.length})`}><IconGitBranch size={18} aria-hidden /><span aria-hidden>{ends.length}</span></ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown maw={320}>
        <Menu.Label>{t('branches')}</Menu.Label>
        {ends.map((end, index) => ({ end, number: index + 1 })).slice(-shown).reverse().map(({ end, number }) => (
          <Menu.Item key={end.id} leftSection={end.id === tree.at ? <IconCheck size={14} aria-hidden /> : <span className={classes.blank} />} onClick={() => goTo(end.id)}>
            <span className={classes.clipped}>{t('branch', { number, text: saidOn(tree, end.id) || t('branchEmpty') })}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function saidOn(tree: Tree, end: number): string {
  return pathTo(tree, end).flatMap(({ what }) => (what.type === 'text' ? [what.text] : what.type === 'choice' ? [what.label] : [])).slice(-3).join(' → ');
}
